package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.json.Layout;

/** Puts answers into their format and sends them. */
final class Replies {

  private static final int SMALL = 1 << 16;

  private final FhirContext fhir;

  Replies(FhirContext fhir) {
    this.fhir = fhir;
  }

  void send(Answer answer, Format format, HttpServletResponse response) throws IOException {
    Answer fit = fit(answer, format);
    response.setStatus(fit.status());
    fit.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (fit.status() == HttpServletResponse.SC_UNAUTHORIZED
        && response.getHeader("WWW-Authenticate") == null) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"fhir\"");
    }
    switch (fit.body()) {
      case Answer.Nothing nothing -> {}
      case Answer.Json(List<String> pieces) -> write(pieces, format.mediaType(), response);
      case Answer.Plain(String json) -> write(List.of(json), "application/json", response);
      case Answer.Lines(Path file) -> lines(file, response);
    }
  }

  /** In the format asked for; a resource that HAPI cannot make XML of is given as JSON only. */
  private Answer fit(Answer answer, Format format) {
    if (!(answer.body() instanceof Answer.Json(List<String> pieces)) || pieces.isEmpty()) {
      return answer;
    }
    return switch (format) {
      case JSON -> answer;
      case PRETTY_JSON -> answer.containing(pretty(String.join("", pieces)));
      case XML -> xml(answer, String.join("", pieces));
    };
  }

  private static String pretty(String json) {
    return switch (JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read(Node document) -> JsonDocuments.text(document, Layout.PRETTY);
      case JsonReading.Unreadable unreadable -> json;
    };
  }

  private Answer xml(Answer answer, String json) {
    try {
      return answer.containing(
          fhir.newXmlParser().encodeResourceToString(fhir.newJsonParser().parseResource(json)));
    } catch (DataFormatException unfit) {
      String outcome =
          fhir.newXmlParser()
              .encodeResourceToString(
                  fhir.newJsonParser()
                      .parseResource(
                          Outcomes.json(
                              "error",
                              "not-supported",
                              "What is kept cannot be given as XML; ask for JSON.")));
      return new Answer(406, answer.headers(), new Answer.Json(List.of(outcome)));
    }
  }

  private static void write(List<String> pieces, String mediaType, HttpServletResponse response)
      throws IOException {
    response.setContentType(mediaType + ";charset=UTF-8");
    if (pieces.size() == 1 && pieces.getFirst().length() < SMALL) {
      byte[] bytes = pieces.getFirst().getBytes(StandardCharsets.UTF_8);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      return;
    }
    OutputStream out = response.getOutputStream();
    for (String piece : pieces) {
      out.write(piece.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void lines(Path file, HttpServletResponse response) throws IOException {
    try {
      response.setContentLengthLong(Files.size(file));
      response.setContentType("application/fhir+ndjson");
      Files.copy(file, response.getOutputStream());
    } catch (NoSuchFileException gone) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
