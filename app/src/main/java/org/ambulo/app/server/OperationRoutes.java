package org.ambulo.app.server;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ambulo.clinic.access.BreakGlass;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.web.pages.Asset;
import org.ambulo.web.pages.ErrorPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What an operator and a browser need beside the pages. */
final class OperationRoutes {

  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final Premises premises;
  private final Answers answers;
  private final Supplier<PrometheusMeterRegistry> meters;

  OperationRoutes(Premises premises, Supplier<PrometheusMeterRegistry> meters) {
    this.premises = premises;
    this.answers = new Answers(premises);
    this.meters = meters;
  }

  RouterFunction<ServerResponse> routes() {
    return route(GET("/assets/{file}"), this::asset)
        .andRoute(GET("/health/live"), request -> health("up"))
        .andRoute(GET("/health/ready"), this::ready)
        .andRoute(GET("/metrics"), this::metrics)
        .andRoute(POST("/patients/{id}/open"), this::open);
  }

  private ServerResponse asset(ServerRequest request) {
    Optional<Asset> asset = premises.rendering().assets().at(request.path());
    if (asset.isEmpty()) {
      return notFound(request);
    }
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, asset.get().type())
        .contentLength(asset.get().length())
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .build(
            (asked, response) -> {
              asset.get().writeTo(response.getOutputStream());
              return null;
            });
  }

  private ServerResponse notFound(ServerRequest request) {
    return answers.page(
        NOT_FOUND,
        ErrorPage.of(
            answers.frame(request, "Not found"),
            NOT_FOUND,
            RequestId.of(request.servletRequest())));
  }

  private static ServerResponse health(String state) {
    return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(state);
  }

  private ServerResponse ready(ServerRequest request) {
    try {
      premises.archive().read(reading -> reading.lastDeed());
      return health("ready");
    } catch (ArchiveUnavailable unavailable) {
      return ServerResponse.status(503).contentType(MediaType.TEXT_PLAIN).body("not ready");
    }
  }

  /** From this machine itself, not by way of a proxy on it, or with the key. */
  private ServerResponse metrics(ServerRequest request) {
    HttpServletRequest asked = request.servletRequest();
    if (!isHere(asked) && !hasKey(asked)) {
      return notFound(request);
    }
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .body(meters.get().scrape());
  }

  private static boolean isHere(HttpServletRequest request) {
    try {
      return FORWARDED.stream().allMatch(name -> request.getHeader(name) == null)
          && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private boolean hasKey(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
        && premises
            .settings()
            .metricsKey()
            .map(key -> Secrets.same("Bearer " + key, header))
            .orElse(false);
  }

  /** Breaks the glass. */
  private ServerResponse open(ServerRequest request) {
    String patient = request.pathVariable("id");
    return switch (premises
        .breakGlass()
        .open(
            CallerFilter.caller(request.servletRequest()),
            patient,
            answers.field(request, "reason"))) {
      case BreakGlass.Opened opened -> answers.seeOther("/patients/" + patient);
      case BreakGlass.Refused refused ->
          ServerResponse.status(UNPROCESSABLE)
              .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
              .body(refused.why());
    };
  }
}
