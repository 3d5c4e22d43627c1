package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IRestfulServer;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.MethodMatchEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP request: read, handed to the door, answered in the format asked for. */
final class Exchange extends BaseMethodBinding {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Door door;
  private final Settings settings;
  private final Callers callers;
  private final Replies replies;

  private Exchange(Method method, FhirContext fhir, Door door, Settings settings, Callers callers) {
    super(method, fhir, door);
    this.door = door;
    this.settings = settings;
    this.callers = callers;
    replies = new Replies(fhir);
  }

  static Exchange of(FhirContext fhir, Door door, Settings settings, Callers callers) {
    try {
      return new Exchange(Door.class.getDeclaredMethod("close"), fhir, door, settings, callers);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("Door has no close()", impossible);
    }
  }

  @Override
  public String getResourceName() {
    return "";
  }

  @Override
  public RestOperationTypeEnum getRestOperationType() {
    return RestOperationTypeEnum.EXTENDED_OPERATION_SERVER;
  }

  @Override
  public MethodMatchEnum incomingServerRequestMatchesMethod(RequestDetails request) {
    return MethodMatchEnum.EXACT;
  }

  /** Whether its query can be read at all; answers it where not. */
  boolean accepts(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      String query = request.getQueryString();
      if (query != null) {
        Given.all(query);
      }
      return true;
    } catch (Refusal refusal) {
      replies.send(refusal.answer(), Format.JSON, response);
      return false;
    }
  }

  @Override
  public Object invokeServer(IRestfulServer<?> server, RequestDetails request) throws IOException {
    ServletRequestDetails details = (ServletRequestDetails) request;
    HttpServletResponse response = details.getServletResponse();
    Format format = Format.JSON;
    Answer answer;
    try {
      Ask ask = ask(details);
      format = format(ask);
      answer = answer(ask, callers.of(details.getServletRequest()));
    } catch (Refusal refusal) {
      answer = refusal.answer();
    }
    replies.send(answer, format, response);
    return response.getOutputStream();
  }

  private Answer answer(Ask ask, Optional<Caller> caller) {
    try {
      return door.answer(ask, caller);
    } catch (ArchiveUnavailable unavailable) {
      LOG.warn("the archive is not available", unavailable);
      return Refusal.busy("The database cannot do it now; nothing happened. Try again.")
          .answer()
          .with("Retry-After", "5");
    }
  }

  private static Format format(Ask ask) {
    return Format.of(ask.one("_format"), ask.header("accept"), ask.one("_pretty"));
  }

  private Ask ask(ServletRequestDetails details) {
    HttpServletRequest request = details.getServletRequest();
    String query = request.getQueryString();
    List<Given> given = new ArrayList<>(query == null ? List.of() : Given.all(query));
    Supplier<byte[]> body = once(() -> body(request));
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      given.addAll(Given.all(new String(body.get(), StandardCharsets.ISO_8859_1).strip()));
    }
    return new Ask(
        request.getMethod(),
        Ask.pieces(details.getRequestPath()),
        given,
        headers(request),
        details.getFhirServerBase(),
        body);
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.merge(
          name.toLowerCase(Locale.ROOT),
          String.join(", ", Collections.list(request.getHeaders(name))),
          (first, second) -> first);
    }
    return headers;
  }

  private byte[] body(HttpServletRequest request) {
    if (request.getContentLengthLong() > settings.longestBody()) {
      throw tooLarge();
    }
    try (InputStream in = unpacked(request)) {
      byte[] bytes = in.readNBytes(settings.longestBody() + 1);
      if (bytes.length > settings.longestBody()) {
        throw tooLarge();
      }
      return bytes;
    } catch (ZipException broken) {
      throw Refusal.invalid("The body is not gzip, as its Content-Encoding says.");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream unpacked(HttpServletRequest request) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return request.getInputStream();
    }
    if (encoding.equalsIgnoreCase("gzip")) {
      return new GZIPInputStream(request.getInputStream());
    }
    throw Refusal.mediaType("Content-Encoding (" + encoding + ") is not read; send gzip or none.");
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge(
        "The body is larger than "
            + settings.longestBody()
            + " bytes; send it in several requests.");
  }

  private static Supplier<byte[]> once(Supplier<byte[]> supplier) {
    List<byte[]> kept = new ArrayList<>(1);
    return () -> {
      if (kept.isEmpty()) {
        kept.add(supplier.get());
      }
      return kept.getFirst();
    };
  }
}
