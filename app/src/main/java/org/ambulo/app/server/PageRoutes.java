package org.ambulo.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambulo.clinic.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All pages of the clinic. */
record PageRoutes(List<PageRoute> all) {

  PageRoutes {
    all = List.copyOf(all);
  }

  /** Those of all screens, which know the ways to each other. */
  static PageRoutes of(Premises premises, ServerParts parts, LiveStreams streams) {
    List<PageRoute> all = new ArrayList<>();
    Ways ways = new Ways(path -> readers(all, path));
    Reception reception = new Reception(premises, parts, ways, streams);
    parts.pages().forEach(pages -> all.addAll(pages.routes(reception)));
    return new PageRoutes(all);
  }

  RouterFunction<ServerResponse> router() {
    return all.stream()
        .map(
            route ->
                RouterFunctions.route(
                    RequestPredicates.method(route.method())
                        .and(RequestPredicates.path(route.path())),
                    route.answer()))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  /** Who may come to an address by GET; nobody where there is none. */
  private static Set<Role> readers(List<PageRoute> all, String path) {
    return all.stream()
        .filter(route -> route.method().equals(HttpMethod.GET) && route.path().equals(path))
        .findFirst()
        .map(PageRoute::roles)
        .orElse(Set.of());
  }
}
