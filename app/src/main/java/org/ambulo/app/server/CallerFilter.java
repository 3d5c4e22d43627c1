package org.ambulo.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who asks, for everything further in: somebody logged in, or a program by its key, as bearer
 * or as the password of HTTP's basic scheme. Bounds how often each may ask.
 */
public final class CallerFilter extends OncePerRequestFilter {

  /** The request's attribute that holds the {@link Caller}; absent: nobody in particular. */
  public static final String ATTRIBUTE = "org.ambulo.caller";

  private static final int TOO_MANY = 429;

  private final Premises premises;

  CallerFilter(Premises premises) {
    this.premises = premises;
  }

  static Origin origin(HttpServletRequest request) {
    return new Origin(request.getRemoteAddr(), RequestId.of(request));
  }

  /** Who asks, for pages that only somebody logged in reaches. */
  static Caller caller(HttpServletRequest request) {
    return (Caller) request.getAttribute(ATTRIBUTE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Origin origin = origin(request);
    Optional<String> key = key(request);
    Optional<Caller> caller =
        key.isPresent()
            ? key.flatMap(given -> premises.programs().caller(given, origin))
            : SessionContexts.whole().map(visit -> caller(visit.account(), origin));
    Optional<Duration> wait =
        caller.map(premises.throttle()::request).orElseGet(() -> nobody(key, origin));
    if (wait.isPresent()) {
      refuse(response, wait.get());
      return;
    }
    if (caller.isEmpty()) {
      key.ifPresent(given -> premises.programs().refused(given, origin));
    }
    caller.ifPresent(known -> request.setAttribute(ATTRIBUTE, known));
    if (key.isPresent()) {
      caller.ifPresent(CallerFilter::authenticate);
    }
    chain.doFilter(request, response);
  }

  private Optional<Duration> nobody(Optional<String> key, Origin origin) {
    return key.isPresent()
        ? premises.throttle().login(origin.address())
        : premises.throttle().request(origin.address());
  }

  static void refuse(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
    response.sendError(TOO_MANY);
  }

  private Caller caller(Account account, Origin origin) {
    Set<String> opened =
        account.role().isClinician()
            ? premises.records().opened().openTo(account.id(), premises.clock().instant())
            : Set.of();
    return new Caller(
        account.id(),
        account.role(),
        account.person(),
        opened,
        Set.of(),
        origin.address(),
        origin.request());
  }

  private static void authenticate(Caller caller) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                caller, "", List.of(new SimpleGrantedAuthority(Gates.authority(caller.role()))))));
  }

  /** What stands in the header, where it is the FHIR API that is asked. */
  private static Optional<String> key(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !Rendering.isFhir(request)) {
      return Optional.empty();
    }
    String[] parts = header.strip().split("\\s+", 2);
    if (parts.length < 2) {
      return Optional.of("");
    }
    return Optional.of(
        switch (parts[0].toLowerCase(Locale.ROOT)) {
          case "bearer" -> parts[1];
          case "basic" -> basic(parts[1]);
          default -> "";
        });
  }

  private static String basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
