package org.ambulo.app.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The two cookies: who is logged in, and, before that, whose form it is. No script reads them, no
 * other site sends them with a form, and with TLS nothing but this host may set them.
 */
final class Cookies {

  private final String session;
  private final String visitor;
  private final Secrets secrets;
  private final ServerSettings settings;

  Cookies(ServerSettings settings, Secrets secrets) {
    String prefix = settings.isSecure() ? "__Host-" : "";
    this.session = prefix + "ambulo";
    this.visitor = prefix + "ambulo-visitor";
    this.secrets = secrets;
    this.settings = settings;
  }

  /** What the browser holds of its session. */
  Optional<String> session(HttpServletRequest request) {
    return value(request, session);
  }

  /** The header that gives the browser a session. */
  String sessionCookie(String token) {
    return cookie(session, token, Optional.empty());
  }

  /** The header that takes it away. */
  String noSessionCookie() {
    return cookie(session, "", Optional.of(Duration.ZERO));
  }

  /** What makes a form this browser's, where it has it: its session, or what it got before. */
  Optional<String> ownSecret(HttpServletRequest request) {
    return session(request).or(() -> value(request, visitor));
  }

  /** Gives a browser without a session a secret of its own. */
  String newVisitor(HttpServletResponse response) {
    String token = secrets.token();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(visitor, token, Optional.empty()));
    return token;
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private String cookie(String name, String value, Optional<Duration> age) {
    ResponseCookie.ResponseCookieBuilder cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(settings.isSecure())
            .sameSite("Lax");
    age.ifPresent(cookie::maxAge);
    return cookie.build().toString();
  }
}
