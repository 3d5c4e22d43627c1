package org.ambulo.app.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.web.pages.Assets;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What makes the patient's pages an app of the phone: its card, and the worker behind it. */
final class PhoneFiles implements PageSet {

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(
            "/app.webmanifest", OwnRecord::isPatient, request -> card(reception, request)),
        PageRoute.get("/worker.js", OwnRecord::isPatient, request -> worker(reception, request)));
  }

  private static Assets assets(Reception reception, ServerRequest request) {
    return reception.frame(request, "Ambulo").assets();
  }

  private static ServerResponse card(Reception reception, ServerRequest request) {
    String icon = assets(reception, request).path("ambulo.svg");
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("application/manifest+json"))
        .body(
            """
            {"id":"/today","name":"Ambulo","short_name":"Ambulo","start_url":"/today","scope":"/",
             "display":"standalone","background_color":"#f6f7f8","theme_color":"#0b5d66",
             "icons":[{"src":"%s","sizes":"any","type":"image/svg+xml","purpose":"any"}]}
            """
                .formatted(icon)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** In one piece with the outbox, so that both are of one version. */
  private static ServerResponse worker(Reception reception, ServerRequest request) {
    Assets assets = assets(reception, request);
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    for (String name : List.of("outbox.js", "worker.js")) {
      try {
        assets.at(assets.path(name)).orElseThrow().writeTo(script);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return ServerResponse.ok()
        .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
        .body(script.toByteArray());
  }
}
