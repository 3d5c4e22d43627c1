package org.ambulo.app.server;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An address of the pages, who may come to it, and what answers. Whose records somebody then sees
 * is decided by the answer.
 *
 * @param path with its variable parts in braces
 */
public record PageRoute(
    HttpMethod method, String path, Set<Role> roles, HandlerFunction<ServerResponse> answer) {
  public PageRoute {
    roles = Set.copyOf(roles);
  }

  public static PageRoute get(
      String path, Predicate<Role> who, HandlerFunction<ServerResponse> answer) {
    return new PageRoute(HttpMethod.GET, path, people(who), answer);
  }

  public static PageRoute post(
      String path, Predicate<Role> who, HandlerFunction<ServerResponse> answer) {
    return new PageRoute(HttpMethod.POST, path, people(who), answer);
  }

  /** Programs have no pages. */
  private static Set<Role> people(Predicate<Role> which) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM)
        .filter(which)
        .collect(Collectors.toUnmodifiableSet());
  }
}
