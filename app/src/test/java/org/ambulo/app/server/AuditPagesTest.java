package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail on a page, and what a patient sees of it. */
class AuditPagesTest {

  private static final Pattern NUMBER = Pattern.compile("class=\"number\">([\\d,]+)<");

  private TestServer server;
  private Account doctor;

  @BeforeEach
  void start() {
    server = TestServer.start(Map.of());
    server.patient("p1");
    server.patient("p2");
    doctor = server.account(Role.PHYSIATRIST);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Deed deed(Account who, Deed.Act act, String patient, Deed.Result result) {
    return new Deed(
        who.id(),
        who.role().name(),
        "test",
        "1",
        act,
        result,
        Optional.empty(),
        Optional.empty(),
        Optional.of(patient),
        "marked " + act + patient);
  }

  private void note(Deed.Act act, String patient) {
    server.archive().record(List.of(deed(doctor, act, patient, Deed.Result.DONE)));
  }

  @Test
  void narrowsByWhoRecordActAndDay() {
    note(Deed.Act.READ, "p1");
    note(Deed.Act.UPDATE, "p1");
    note(Deed.Act.READ, "p2");
    Browser auditor = server.loggedIn(Role.AUDITOR);

    assertThat(auditor.get("/audit").body())
        .contains("marked READp1", "marked UPDATEp1", "marked READp2");
    assertThat(auditor.get("/audit?patient=p1").body())
        .contains("marked READp1", "marked UPDATEp1")
        .doesNotContain("marked READp2");
    assertThat(auditor.get("/audit?act=UPDATE").body())
        .contains("marked UPDATEp1")
        .doesNotContain("marked READ");
    assertThat(auditor.get("/audit?who=" + doctor.id()).body())
        .contains("marked READp1")
        .doesNotContain("audit trail</td>");
    assertThat(auditor.get("/audit?from=2026-11-22&until=2026-11-22").body()).contains("marked");
    assertThat(auditor.get("/audit?until=2026-11-21").body()).doesNotContain("marked");
    assertThat(auditor.get("/audit?from=2026-11-23").body()).doesNotContain("marked");
  }

  @Test
  void aDayThatIsNoneIsSaid() {
    Browser.Answer answer = server.loggedIn(Role.AUDITOR).get("/audit?from=yesterday");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Write days as 2026-11-23.");
  }

  @Test
  void pagesMissNothingAndRepeatNothingThoughTheTrailGrows() {
    for (int i = 0; i < 250; i++) {
      note(Deed.Act.READ, "p1");
    }
    Browser auditor = server.loggedIn(Role.AUDITOR);
    List<String> numbers = new ArrayList<>();
    String next = "/audit?patient=p1";
    while (!next.isEmpty()) {
      String body = auditor.get(next).body();
      NUMBER.matcher(body).results().forEach(found -> numbers.add(found.group(1)));
      note(Deed.Act.READ, "p1");
      Matcher older = Pattern.compile("href=\"([^\"]+)\">Older<").matcher(body);
      next = older.find() ? older.group(1).replace("&amp;", "&") : "";
    }

    assertThat(numbers).hasSize(250).doesNotHaveDuplicates();
  }

  @Test
  void theCheckSaysThatTheTrailIsWhole() throws InterruptedException {
    Browser auditor = server.loggedIn(Role.AUDITOR);
    auditor.get("/audit");
    assertThat(auditor.post("/audit/check", Map.of()).location()).isEqualTo("/audit");

    String page = auditor.get("/audit").body();
    for (int tries = 0; page.contains("is being checked") && tries < 200; tries++) {
      Thread.sleep(Duration.ofMillis(50));
      page = auditor.get("/audit").body();
    }

    assertThat(page).contains("Every entry fits the one before it");
  }

  @Test
  void lookingAtTheTrailIsInTheTrail() {
    server.loggedIn(Role.AUDITOR).get("/audit");

    assertThat(server.deeds(Deed.Act.SEARCH).getLast().detail()).isEqualTo("audit trail");
  }

  @Test
  void aPatientSeesWhoLookedAtTheOwnRecordOnly() {
    Account other = server.account(Role.THERAPIST);
    note(Deed.Act.READ, "p1");
    server
        .archive()
        .record(
            List.of(
                deed(other, Deed.Act.READ, "p2", Deed.Result.DONE),
                deed(doctor, Deed.Act.BREAK_GLASS, "p1", Deed.Result.DONE)));
    Browser patient = server.loggedIn(Role.PATIENT);

    String page = patient.get("/who-looked").body();

    assertThat(page)
        .contains("Anna physiatrist")
        .contains("opened it and gave a reason, looked at it")
        .doesNotContain("Anna therapist")
        .doesNotContain("<b>Anna patient</b>");
    assertThat(server.deeds(Deed.Act.READ).getLast().detail()).isEqualTo("who looked");
  }
}
