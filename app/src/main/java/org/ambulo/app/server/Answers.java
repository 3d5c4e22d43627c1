package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ambulo.clinic.access.SignInResult;
import org.ambulo.clinic.access.Stage;
import org.ambulo.web.pages.ErrorPage;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What routes answer with. */
final class Answers {

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;
  private static final int LONGEST_FIELD = 4000;
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Premises premises;

  Answers(Premises premises) {
    this.premises = premises;
  }

  Frame frame(ServerRequest request, String title) {
    return premises.rendering().frame(request.servletRequest(), title);
  }

  /** A field of a form; empty where it is missing. */
  String field(ServerRequest request, String name) {
    String text = request.param(name).orElse("");
    return text.length() > LONGEST_FIELD ? text.substring(0, LONGEST_FIELD) : text;
  }

  ServerResponse page(Page page) {
    return page(OK, page);
  }

  ServerResponse page(int status, Page page) {
    return ServerResponse.status(status).contentType(HTML).body(premises.rendering().html(page));
  }

  /** A page that may be asked for again only after a while. */
  ServerResponse page(int status, Page page, Duration wait) {
    return ServerResponse.status(status)
        .contentType(HTML)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
        .body(premises.rendering().html(page));
  }

  ServerResponse error(ServerRequest request, int status, Duration wait) {
    HttpServletRequest asked = request.servletRequest();
    return page(
        status, ErrorPage.of(frame(request, "Not done"), status, RequestId.of(asked)), wait);
  }

  ServerResponse seeOther(String path) {
    return ServerResponse.status(SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }

  /** With a new session, to the next step or where the way leads. */
  ServerResponse onward(SignInResult.Admitted admitted, String next) {
    return ServerResponse.status(SEE_OTHER)
        .header(HttpHeaders.LOCATION, where(admitted.stage(), next))
        .header(HttpHeaders.SET_COOKIE, premises.cookies().sessionCookie(admitted.token()))
        .build();
  }

  private static String where(Stage stage, String next) {
    if (stage == Stage.IN) {
      return next;
    }
    String page = Refusals.page(stage);
    return next.equals("/")
        ? page
        : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** With a new session, a page. */
  ServerResponse page(Page page, SignInResult.Admitted admitted) {
    return ServerResponse.ok()
        .contentType(HTML)
        .header(HttpHeaders.SET_COOKIE, premises.cookies().sessionCookie(admitted.token()))
        .body(premises.rendering().html(page));
  }

  ServerResponse loggedOut() {
    return ServerResponse.status(SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/login")
        .header(HttpHeaders.SET_COOKIE, premises.cookies().noSessionCookie())
        .build();
  }
}
