package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.Test;

/** What a page asks of the database does not grow with the patients that it shows. */
class StatementsTest {

  private static final int FEW = 24;
  private static final int MANY = 96;

  /** Whatever else the server did at that moment is not counted: the least of some looks. */
  private static final int LOOKS = 3;

  /** More than any page needs today by a few. */
  private static final int MOST = 30;

  @Test
  void noPageAsksMoreOfAClinicWithFourTimesThePatients() {
    try (Chromium chromium = Chromium.start()) {
      Map<EveryPage, Long> few = statements(chromium, FEW);
      Map<EveryPage, Long> many = statements(chromium, MANY);
      assertThat(many)
          .allSatisfy(
              (page, statements) ->
                  assertThat(statements)
                      .as(page.toString())
                      .isPositive()
                      .isLessThanOrEqualTo(MOST)
                      .isLessThanOrEqualTo(few.get(page)));
    }
  }

  private static Map<EveryPage, Long> statements(Chromium chromium, int patients) {
    Map<EveryPage, Long> statements = new LinkedHashMap<>();
    try (TestServer server = TestServer.withDemo(patients)) {
      server.live().catchUp(patients);
      Cast cast = new Cast(server, chromium);
      Map<Role, Visitor> visitors = new HashMap<>();
      for (EveryPage page : EveryPage.all()) {
        page.who()
            .map(role -> visitors.computeIfAbsent(role, one -> quiet(cast, one)))
            .ifPresent(
                visitor -> statements.put(page, statements(server, visitor, cast.address(page))));
      }
      visitors.values().forEach(Visitor::close);
    }
    return statements;
  }

  /** Logged in, with no page open that would ask by itself. */
  private static Visitor quiet(Cast cast, Role role) {
    Visitor visitor = cast.visitor(role, Screen.DESK);
    visitor.page().navigate("about:blank");
    return visitor;
  }

  private static long statements(TestServer server, Visitor visitor, String address) {
    return IntStream.range(0, LOOKS)
        .mapToLong(
            look -> {
              long before = server.archive().database().statements();
              visitor.context().request().get(server.address() + address).text();
              return server.archive().database().statements() - before;
            })
        .min()
        .orElseThrow();
  }
}
