package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.access.Stage;
import org.ambulo.clinic.access.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Finds who is logged in by the browser's cookie, in the database: any node knows, and a restart
 * forgets nobody. A request that brings a key of its own is nobody's session.
 */
final class SessionContexts implements SecurityContextRepository {

  private static final String FOUND = "org.ambulo.visit";

  private final Premises premises;

  SessionContexts(Premises premises) {
    this.premises = premises;
  }

  /** The session of the request at hand. */
  static Optional<Visit> visit() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Visit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /** The same, logged in wholly. */
  static Optional<Visit> whole() {
    return visit().filter(visit -> visit.session().stage() == Stage.IN);
  }

  @Override
  @SuppressWarnings("deprecation") // what the interface asks for
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    return find(request)
        .<SecurityContext>map(visit -> new SecurityContextImpl(authentication(visit)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private Optional<Visit> find(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Optional<?> known) {
      return known.map(Visit.class::cast);
    }
    Optional<Visit> found =
        request.getHeader(HttpHeaders.AUTHORIZATION) == null
            ? premises.cookies().session(request).flatMap(premises.visits()::find)
            : Optional.empty();
    request.setAttribute(FOUND, found);
    return found;
  }

  private static Authentication authentication(Visit visit) {
    String authority =
        visit.session().stage() == Stage.IN
            ? Gates.authority(visit.account().role())
            : Gates.authority(visit.session().stage());
    return UsernamePasswordAuthenticationToken.authenticated(
        visit, "", List.of(new SimpleGrantedAuthority(authority)));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Logging in and out writes the session itself.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return find(request).isPresent();
  }
}
