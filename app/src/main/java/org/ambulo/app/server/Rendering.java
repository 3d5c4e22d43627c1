package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Visit;
import org.ambulo.web.pages.Assets;
import org.ambulo.web.pages.ErrorPage;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.RoleWords;
import org.ambulo.web.pages.Templates;
import org.springframework.security.web.csrf.CsrfToken;

/** Puts pages into answers. */
final class Rendering {

  private final Templates templates = new Templates();
  private final Assets assets = Assets.read();

  Assets assets() {
    return assets;
  }

  /** What is around a page, for whoever asks. */
  Frame frame(HttpServletRequest request, String title) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return new Frame(
        title,
        assets,
        token instanceof CsrfToken csrf ? csrf.getToken() : "",
        SessionContexts.visit().map(Visit::account).map(Rendering::who));
  }

  private static Frame.Who who(Account account) {
    return new Frame.Who(account.name(), RoleWords.of(account.role()), account.id());
  }

  String html(Page page) {
    return templates.html(page);
  }

  /** Answers with an error, in the form that the asker reads: a page, or what FHIR prescribes. */
  void error(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    byte[] body = isFhir(request) ? outcome(response, status) : page(request, response, status);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static boolean isFhir(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/fhir/") || request.getRequestURI().equals("/fhir");
  }

  private byte[] page(HttpServletRequest request, HttpServletResponse response, int status) {
    response.setContentType("text/html;charset=UTF-8");
    Frame bare = new Frame("Not done", assets, "", Optional.empty());
    return html(ErrorPage.of(bare, status, RequestId.of(request))).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] outcome(HttpServletResponse response, int status) {
    response.setContentType("application/fhir+json;charset=UTF-8");
    String code =
        switch (status) {
          case 401 -> "login";
          case 403 -> "forbidden";
          case 404 -> "not-found";
          case 413 -> "too-long";
          case 429 -> "throttled";
          case 503 -> "transient";
          default -> status < 500 ? "invalid" : "exception";
        };
    return ("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\""
            + code
            + "\"}]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
