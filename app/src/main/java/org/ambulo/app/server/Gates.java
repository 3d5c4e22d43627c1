package org.ambulo.app.server;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Stage;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may come to which address. What is not named here is open to nobody. Whose records somebody
 * then sees is decided further in, by the rights of the role.
 */
final class Gates {

  private Gates() {}

  static String authority(Role role) {
    return "ROLE_" + role.name();
  }

  static String authority(Stage stage) {
    return "STAGE_" + stage.name();
  }

  /** The pages. */
  static void pages(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to,
      PageRoutes clinic) {
    to.requestMatchers(GET, "/", "/login", "/assets/*", "/health/live", "/health/ready")
        .permitAll();
    to.requestMatchers(POST, "/login").permitAll();
    // Judged by address and key, which are no account's.
    to.requestMatchers(GET, "/metrics").permitAll();
    allow(to, GET, "/login/code", Set.of(), Set.of(Stage.CODE));
    allow(to, POST, "/login/code", Set.of(), Set.of(Stage.CODE));
    allow(to, POST, "/logout", people(role -> true), Set.of(Stage.values()));
    allow(to, GET, "/account", people(role -> true), Set.of());
    for (HttpMethod method : new HttpMethod[] {GET, POST}) {
      allow(to, method, "/account/password", people(role -> true), Set.of(Stage.NEW_PASSWORD));
      allow(to, method, "/account/generator", people(role -> true), Set.of(Stage.ENROL));
    }
    clinic.all().forEach(page -> allow(to, page.method(), page.path(), page.roles(), Set.of()));
    allow(to, POST, "/patients/*/open", people(Role::isClinician), Set.of());
    to.anyRequest().denyAll();
  }

  /** The FHIR API: what it is, for everybody; the rest for whoever has any right in it. */
  static void fhir(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.requestMatchers(GET, "/fhir/metadata").permitAll();
    to.anyRequest()
        .hasAnyAuthority(
            authorities(
                Arrays.stream(Role.values())
                    .filter(role -> role != Role.ADMIN)
                    .collect(Collectors.toUnmodifiableSet()),
                Set.of()));
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to,
      HttpMethod method,
      String path,
      Set<Role> roles,
      Set<Stage> stages) {
    to.requestMatchers(method, path).hasAnyAuthority(authorities(roles, stages));
  }

  private static Set<Role> people(Predicate<Role> which) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM)
        .filter(which)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String[] authorities(Set<Role> roles, Set<Stage> stages) {
    return Stream.concat(
            roles.stream().map(Gates::authority), stages.stream().map(Gates::authority))
        .toArray(String[]::new);
  }
}
