package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: accessible, quiet, and as good on a phone. */
class EveryPageTest {

  private static final int PATIENTS = 24;

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;

  /** A page as somebody sees it; {@code {id}} stands for a patient of theirs. */
  record Look(Role role, String path, Screen screen) {}

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
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
            page(Role.COORDINATOR, "/schedule?day=2026-11-23"),
            page(Role.THERAPIST, "/schedule?day=2026-11-23"),
            page(Role.COORDINATOR, "/schedule?day=2026-11-23&view=week"),
            page(Role.COORDINATOR, "/schedule/offer?patient={id}&series=best"),
            page(Role.COORDINATOR, "/schedule/waiting"),
            page(Role.COORDINATOR, "/schedule/replan"),
            page(Role.COORDINATOR, "/schedule/house"),
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
            page(Role.PHYSIATRIST, "/patients/{id}/body-chart"),
            page(Role.PATIENT, "/body-chart"),
            page(Role.PHYSIATRIST, "/patients/{id}/scores"),
            page(Role.PHYSIATRIST, "/patients/{id}/plan"),
            page(Role.THERAPIST, "/patients/{id}/plan"),
            page(Role.COORDINATOR, "/patients/{id}/plan"),
            page(Role.PHYSIATRIST, "/patients/{id}/plan/versions"),
            page(Role.PHYSIATRIST, "/patients/{id}/documents"),
            page(Role.THERAPIST, "/patients/{id}/programme"),
            page(Role.PHYSIATRIST, "/patients/{id}/programme"),
            page(Role.PATIENT, "/exercises"),
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
            page(Role.PATIENT, "/who-looked"),
            page(Role.PHYSIATRIST, "/messages"),
            page(Role.COORDINATOR, "/messages"),
            page(Role.ADMIN, "/admin"),
            page(Role.ADMIN, "/admin/accounts"),
            page(Role.ADMIN, "/admin/backups"),
            page(Role.AUDITOR, "/audit"),
            page(Role.COORDINATOR, "/outcomes"),
            page(Role.THERAPIST, "/outcomes/function-better"),
            page(Role.ADMIN, "/knowledge"),
            page(Role.PHYSIATRIST, "/knowledge?q=window"),
            page(Role.PHYSIATRIST, "/knowledge/red-flags/rf_ces"),
            page(Role.PHYSIATRIST, "/knowledge/try?example=sciatica"),
            page(Role.COORDINATOR, "/patients/new"),
            page(Role.ADMIN, "/account"))
        .flatMap(List::stream);
  }

  private static List<Look> page(Role role, String path) {
    return List.of(new Look(role, path, Screen.DESK), new Look(role, path, Screen.PHONE));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isAccessibleAndQuiet(Look look) {
    try (Visitor visitor = cast.visitor(look.role(), look.screen(), ColorScheme.LIGHT)) {
      assertThat(visitor.go(look.path().replace("{id}", cast.patientOf(look.role()))))
          .isEqualTo(200);
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }
}
