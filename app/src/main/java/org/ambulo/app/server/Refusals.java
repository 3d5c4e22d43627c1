package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambulo.clinic.access.Stage;
import org.springframework.http.HttpHeaders;

/** What somebody gets who may not come in. */
final class Refusals {

  private final Premises premises;

  Refusals(Premises premises) {
    this.premises = premises;
  }

  /** To a program: which credentials there are. A browser with a cookie is not asked for any. */
  void challenge(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Ambulo\"");
    if (premises.cookies().session(request).isEmpty()) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ambulo\", charset=\"UTF-8\"");
    }
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  void forbid(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** To the login page, and back afterwards; to a part of a page, only where to go. */
  void toLogin(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    if (isFragment(request)) {
      String page = Optional.ofNullable(request.getHeader("HX-Current-URL")).orElse("/");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", login(LocalPath.ofAddress(page)));
      return;
    }
    String next = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
    redirect(response, login(LocalPath.of(next)));
  }

  private static boolean isFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  private static String login(LocalPath next) {
    return next.isStart()
        ? "/login"
        : "/login?next=" + URLEncoder.encode(next.path(), StandardCharsets.UTF_8);
  }

  /** To somebody who is only on the way in: the step that is next; else a page that says so. */
  void forbidPage(HttpServletRequest request, HttpServletResponse response, boolean known)
      throws IOException {
    Optional<String> step =
        SessionContexts.visit()
            .map(visit -> visit.session().stage())
            .filter(stage -> stage != Stage.IN)
            .map(Refusals::page);
    if (step.isPresent() && request.getMethod().equals("GET")) {
      redirect(response, step.get());
    } else {
      response.sendError(
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Where each step of logging in is done. */
  static String page(Stage stage) {
    return switch (stage) {
      case CODE -> "/login/code";
      case NEW_PASSWORD -> "/account/password";
      case ENROL -> "/account/generator";
      case IN -> "/";
    };
  }

  /** Relative to the host, so that no header of the request can lead elsewhere. */
  private static void redirect(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, path);
  }
}
