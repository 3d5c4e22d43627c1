package org.ambulo.lab.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {

  private static final List<Route> ROUTES =
      List.of(new Route("/worklist"), new Route("/patients/{id}"));

  @Test
  void readsIdsFromLinksToTheRouteOnly() {
    String page =
        """
        <a href="/patients/b-2">B</a> <a href='/patients/a.1#plan'>A</a>
        <a href="/patients/b-2?tab=plan">B</a> <a href="/patients/c3/audit">C</a>
        <a href="/staff/d4">D</a>
        """;
    assertThat(Route.ids(ROUTES, page)).containsExactly("b-2", "a.1");
  }

  @Test
  void readsIdsFromTheEntriesOfASearch() {
    String bundle =
        """
        {"resourceType":"Bundle","id":"x","entry":[{"resource":{"resourceType":"Patient","id":"7"}},
        {"resource":{"resourceType":"Patient","id":"8"}}]}
        """;
    assertThat(Route.ids(ROUTES, bundle)).containsExactly("7", "8");
  }

  @Test
  void whatNamesNobodyGivesNone() {
    assertThat(Route.ids(ROUTES, "<p>nobody today</p>")).isEmpty();
    assertThat(Route.ids(ROUTES, "{}")).isEmpty();
  }

  @Test
  void aRouteIsAPath() {
    assertThat(ROUTES.getLast().path("9")).isEqualTo("/patients/9");
    assertThatIllegalArgumentException().isThrownBy(() -> new Route("worklist"));
  }
}
