package org.ambulo.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything: gives the request its id, measures it, bounds its body, and turns whatever
 * went wrong into an answer that says nothing of what is inside. The log gets the error and the id,
 * never the address's query nor the body.
 */
final class OuterFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OuterFilter.class);

  private final Secrets secrets;
  private final Rendering rendering;
  private final ServerSettings.Limits limits;
  private final Supplier<MeterRegistry> meters;

  OuterFilter(Premises premises, Supplier<MeterRegistry> meters) {
    this.secrets = premises.secrets();
    this.rendering = premises.rendering();
    this.limits = premises.settings().limits();
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = secrets.id();
    request.setAttribute(RequestId.ATTRIBUTE, id);
    response.setHeader("X-Request-Id", id);
    Timer.Sample sample = Timer.start(meters.get());
    ErrorAnswers answers = new ErrorAnswers(request, response, rendering);
    MDC.put("request", id);
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
      }
      bounded(request, answers, chain);
    } finally {
      MDC.remove("request");
      sample.stop(
          meters
              .get()
              .timer(
                  "http.server.requests",
                  "method",
                  method(request),
                  "door",
                  Rendering.isFhir(request) ? "fhir" : "pages",
                  "status",
                  String.valueOf(response.getStatus())));
    }
  }

  /** Of a fixed few: what somebody makes up must not become a new time series. */
  private static String method(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS" -> request.getMethod();
      default -> "other";
    };
  }

  private void bounded(HttpServletRequest request, ErrorAnswers answers, FilterChain chain)
      throws IOException, ServletException {
    boolean fhir = Rendering.isFhir(request);
    long most = fhir ? limits.fhirBody() : limits.pageBody();
    if (request.getContentLengthLong() > most) {
      answers.setHeader("Connection", "close");
      answers.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    try {
      // The FHIR API counts for itself, and says so in its own words.
      chain.doFilter(fhir ? request : new BoundedRequest(request, most), answers);
    } catch (BoundedRequest.TooLong tooLong) {
      answers.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } catch (ArchiveUnavailable unavailable) {
      LOG.warn("the database did not take it", unavailable);
      answers.setHeader("Retry-After", "5");
      answers.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (RuntimeException | ServletException failed) {
      failed(failed, answers);
    }
  }

  private static void failed(Exception failed, ErrorAnswers answers) throws IOException {
    Throwable cause = failed;
    while (cause.getCause() != null && cause instanceof ServletException) {
      cause = cause.getCause();
    }
    switch (cause) {
      case BoundedRequest.TooLong tooLong ->
          answers.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      case ArchiveUnavailable unavailable -> {
        LOG.warn("the database did not take it", unavailable);
        answers.setHeader("Retry-After", "5");
        answers.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
      default -> {
        int status = UnreadableForms.status(cause);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
          LOG.error("not foreseen", cause);
        }
        answers.sendError(status);
      }
    }
  }
}
