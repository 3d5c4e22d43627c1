package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: accessible, quiet, and as good on a phone. */
class EveryPageTest {

  private static final int PATIENTS = 24;

  private static TestServer server;
  private static Chromium chromium;

  /** A page as somebody sees it; {@code {id}} stands for a patient of theirs. */
  record Look(Role role, String path, Screen screen) {}

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  static Stream<Look> looks() {
    return Stream.of(
            page(Role.PHYSIATRIST, "/worklist"),
            page(Role.COORDINATOR, "/worklist"),
            page(Role.PHYSIATRIST, "/patients/{id}"),
            page(Role.THERAPIST, "/patients/{id}"),
            page(Role.COORDINATOR, "/patients/{id}"),
            page(Role.PHYSIATRIST, "/patients/{id}/assessment"),
            page(Role.THERAPIST, "/patients/{id}/assessment"),
            page(Role.PHYSIATRIST, "/patients/{id}/medicines"),
            page(Role.THERAPIST, "/patients/{id}/medicines"),
            page(Role.PHYSIATRIST, "/patients/{id}/medicines/calendar/gabapentin"),
            page(Role.PAIN_PHYSICIAN, "/patients/{id}/procedures"),
            page(Role.COORDINATOR, "/patients/{id}/procedures"),
            page(Role.PAIN_PHYSICIAN, "/patients/{id}/procedures/ilesi_lumbar/packet"),
            page(Role.PHYSIATRIST, "/patients/{id}/plan"),
            page(Role.THERAPIST, "/patients/{id}/plan"),
            page(Role.COORDINATOR, "/patients/{id}/plan"),
            page(Role.PHYSIATRIST, "/patients/{id}/plan/versions"),
            page(Role.PHYSIATRIST, "/patients/{id}/documents"),
            page(Role.PATIENT, "/account"),
            page(Role.PATIENT, "/today"),
            page(Role.PATIENT, "/check-in"),
            page(Role.PATIENT, "/check-in?done=sent&help=emergency"),
            page(Role.PATIENT, "/progress"),
            page(Role.PATIENT, "/visits"),
            page(Role.PATIENT, "/my-messages"),
            page(Role.PATIENT, "/learn"),
            page(Role.PHYSIATRIST, "/patients/{id}/messages"),
            page(Role.COORDINATOR, "/patients/{id}/messages"),
            page(Role.ADMIN, "/account"))
        .flatMap(List::stream);
  }

  private static List<Look> page(Role role, String path) {
    return List.of(new Look(role, path, Screen.DESK), new Look(role, path, Screen.PHONE));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isAccessibleAndQuiet(Look look) {
    try (Visitor visitor = visitor(look.role(), look.screen())) {
      assertThat(visitor.go(look.path().replace("{id}", someone(look.role())))).isEqualTo(200);
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  private static Visitor visitor(Role role, Screen screen) {
    return server.entrances().stream()
        .filter(entrance -> entrance.role() == role)
        .findFirst()
        .map(
            entrance ->
                Visitor.at(server.address(), chromium, screen)
                    .loggedIn(entrance.login(), entrance.secret()))
        .orElseThrow();
  }

  /** The first patient whom somebody of this role cares for. */
  private static String someone(Role role) {
    Sight sight =
        server.entrances().stream()
            .filter(entrance -> entrance.role() == role)
            .findFirst()
            .flatMap(entrance -> server.records().accounts().byLogin(entrance.login()))
            .flatMap(Account::person)
            .filter(person -> role.isClinician())
            .<Sight>map(person -> new Sight.TeamOf(person.toString(), Set.of()))
            .orElseGet(Sight.Everybody::new);
    Query query = new Query("Patient", List.of(), sight, List.of(), new Slice(0, 1));
    return server
        .archive()
        .read(reading -> reading.search(query))
        .documents()
        .getFirst()
        .key()
        .id();
  }
}
