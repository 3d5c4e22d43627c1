package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ambulo.clinic.access.Secrets;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;

/**
 * What a form or a request of a page must bring to show that it comes from here: derived from the
 * secret that only this browser and this server know, so any node can check it and nothing is kept.
 */
final class VisitorTokens implements CsrfTokenRepository {

  static final String HEADER = "X-CSRF-TOKEN";
  static final String FIELD = "_csrf";

  private final Cookies cookies;

  VisitorTokens(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public DeferredCsrfToken loadDeferredToken(
      HttpServletRequest request, HttpServletResponse response) {
    return new Deferred(request, response);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    throw new UnsupportedOperationException("tokens are made with the cookie they derive from");
  }

  @Override
  @SuppressWarnings("NullAway") // what the interface asks for
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    // Nothing is kept.
  }

  @Override
  @SuppressWarnings("NullAway") // what the interface asks for
  public CsrfToken loadToken(HttpServletRequest request) {
    return cookies.ownSecret(request).map(VisitorTokens::token).orElse(null);
  }

  private static CsrfToken token(String secret) {
    return new DefaultCsrfToken(HEADER, FIELD, Secrets.hash("form " + secret));
  }

  private final class Deferred implements DeferredCsrfToken {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private Optional<CsrfToken> made = Optional.empty();

    Deferred(HttpServletRequest request, HttpServletResponse response) {
      this.request = request;
      this.response = response;
    }

    @Override
    public CsrfToken get() {
      if (made.isEmpty()) {
        String secret = cookies.ownSecret(request).orElseGet(() -> cookies.newVisitor(response));
        made = Optional.of(token(secret));
      }
      return made.get();
    }

    @Override
    public boolean isGenerated() {
      return cookies.ownSecret(request).isEmpty();
    }
  }
}
