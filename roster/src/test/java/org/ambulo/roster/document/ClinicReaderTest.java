package org.ambulo.roster.document;

import static org.ambulo.roster.document.Texts.read;
import static org.ambulo.roster.document.Texts.sentences;
import static org.ambulo.roster.document.Texts.spoiled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong is named with its place and what mends it; the rest is read. */
class ClinicReaderTest {

  private static final ScheduleWeights USUAL =
      new ScheduleWeights(2, 0.01, 0.08, 0.03, 0.3, 0.05, 2, 3, 24);

  @Test
  void readsASoundClinicWithoutAWord() {
    ClinicReading reading = read(Texts.SOUND);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes()).isEmpty();
    assertThat(reading.leftOut()).isEmpty();
    assertThat(patients(reading)).extracting(Attendee::id).containsExactly("p1", "p2");
    assertThat(reading.weights()).isEqualTo(WeightChanges.NONE);
    assertThat(Texts.bySchema(Texts.SOUND)).isEmpty();
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    Attendee p2 = patients(read(Texts.SOUND)).getLast();
    assertThat(p2.released()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(p2.driverDays()).isEmpty();
    assertThat(p2.procedures()).isEmpty();
    assertThat(p2.fixed()).isEmpty();
    assertThat(p2.therapy().orElseThrow().perWeekMax()).isEqualTo(3);
    assertThat(p2.therapy().orElseThrow().minGapDays()).isEqualTo(2);
    assertThat(p2.therapy().orElseThrow().floor()).isZero();
    assertThat(p2.value()).isEqualTo(new Worth.Flat(0.4));
  }

  /** What is spoiled, by what, how the message names it, and what is left of the patients. */
  static Stream<Arguments> unreadablePatients() {
    return Stream.of(
        Arguments.of(
            "\"sessions\": 8",
            "\"sessions\": \"eight\"",
            "patients[0].therapy.sessions is text (eight); write a whole number from 0 to"),
        Arguments.of(
            "\"sessions\": 8",
            "\"sessions\": -2",
            "patients[0].therapy.sessions is a number (-2); write a whole number"),
        Arguments.of(
            "\"sessions\": 8",
            "\"sessions\": 1e99",
            "patients[0].therapy.sessions is a number (1E+99); write a whole number"),
        Arguments.of(
            "\"skill\": \"a\", \"sessions\": 8",
            "\"sessions\": 8",
            "patients[0].therapy has no 'skill'; write skill"),
        Arguments.of(
            "\"peak\": 0.8, ", "", "patients[0].value.curve has no 'peak'; write peak: 0.8"),
        Arguments.of(
            "\"released\": \"2027-01-04\"",
            "\"released\": \"4.1.2027\"",
            "patients[0].released is text (4.1.2027); write a day such as 2027-01-04"),
        Arguments.of(
            "\"2026-12-21\"",
            "\"2026-02-30\"",
            "patients[0].past[0].date is text (2026-02-30); write a day"),
        Arguments.of(
            "2027-01-04T08:00",
            "2027-01-04T08:00:00+01:00",
            "patients[0].fixed[0].start is text (2027-01-04T08:00:00+01:00); times are local"),
        Arguments.of(
            "2027-01-04T08:00",
            "tomorrow",
            "patients[0].fixed[0].start is text (tomorrow); write day and time such as"),
        Arguments.of(
            "\"room\": \"fluoroscopy\"",
            "\"room\": \"cellar\"",
            "patients[0].procedures[0].room is text (cellar); write one of fluoroscopy,"),
        Arguments.of(
            "\"minutes\": 30, \"recoveryMinutes\"",
            "\"recoveryMinutes\"",
            "patients[0].procedures[0] has no 'minutes'; write minutes: 30"),
        Arguments.of(
            "\"past\": [{\"procedure\": \"block\", \"date\": \"2026-12-21\"}]",
            "\"past\": \"none\"",
            "patients[0].past is text (none); write a list in brackets"),
        Arguments.of(
            "{\"id\": \"p1\", \"released\"",
            "{\"released\"",
            "patients[0] has no 'id'; write id: \"p1\""));
  }

  @ParameterizedTest
  @MethodSource("unreadablePatients")
  void aPatientWhoCannotBeReadIsLeftOutAndNamed(String text, String by, String message) {
    ClinicReading reading = read(spoiled(text, by));
    assertThat(sentences(reading.problems()).getFirst()).contains(message).startsWith("line ");
    assertThat(sentences(reading.problems())).anyMatch(one -> one.contains("is left out (id '"));
    assertThat(reading.leftOut()).hasSize(1);
    assertThat(patients(reading)).extracting(Attendee::id).containsExactly("p2");
  }

  /** What is wrong, but leaves the patient as one that can be planned. */
  static Stream<Arguments> lesserFaults() {
    return Stream.of(
        Arguments.of(
            "\"partOfDay\": \"morning\"",
            "\"partOfDay\": \"dawn\"",
            "patients[0].prefer.partOfDay is text (dawn); write one of morning, afternoon"),
        Arguments.of(
            "\"from\": \"08:00\", \"to\": \"17:00\"",
            "\"from\": \"17:00\", \"to\": \"08:00\"",
            "patients[0].availability[0] lasts from 17:00 to 08:00; let it end after it starts"),
        Arguments.of(
            "\"from\": \"08:00\", \"to\": \"17:00\"",
            "\"from\": \"8 o'clock\", \"to\": \"17:00\"",
            "patients[0].availability[0].from is text (8 o'clock); write a time from 00:00"),
        Arguments.of(
            "\"to\": \"17:00\"",
            "\"to\": \"24:15\"",
            "patients[0].availability[0].to is text (24:15); write a time from 00:00 to 24:00"),
        Arguments.of(
            "\"staff\": [\"d1\"]",
            "\"staff\": [\"d7\"]",
            "patients[0].procedures[0] asks for 'd7', which is nobody's id"),
        Arguments.of("\"grid\": 15", "\"grid\": 10", "grid is 10; write 15"),
        Arguments.of(
            "\"Europe/Berlin\"", "\"Mars\"", "timeZone is text (Mars); write a zone such as"),
        Arguments.of(
            "\"grid\": 15,",
            "\"weights\": {\"mainTherapists\": 0.1, \"move\": -1},",
            "weights has no weight 'mainTherapists'; the nearest is mainTherapist"),
        Arguments.of(
            "\"kind\": \"gym\"",
            "\"kind\": \"pool\"",
            "rooms[0].kind is text (pool); write one of fluoroscopy, ultrasound, recovery, gym"),
        Arguments.of(
            "\"role\": \"physician\"",
            "\"role\": \"porter\"",
            "staff[1].role is text (porter); write one of physician, therapist"),
        Arguments.of(
            "{\"id\": \"d1\"",
            "{\"id\": \"t1\"",
            "staff[1] has the id 't1' of staff[0]; give each an id of its own"));
  }

  @ParameterizedTest
  @MethodSource("lesserFaults")
  void whatThePlanCanDoWithoutCostsNoPatient(String text, String by, String message) {
    ClinicReading reading = read(spoiled(text, by));
    assertThat(sentences(reading.problems())).anyMatch(one -> one.contains(message));
    assertThat(patients(reading)).hasSize(2);
    assertThat(reading.leftOut()).isEmpty();
  }

  @Test
  void theSecondOfTwoPatientsWithOneIdIsLeftOut() {
    ClinicReading reading = read(spoiled("{\"id\": \"p2\"", "{\"id\": \"p1\""));
    assertThat(sentences(reading.problems()))
        .anyMatch(one -> one.contains("patients[1] has the id 'p1' of patients[0]"));
    assertThat(patients(reading)).hasSize(1);
    assertThat(patients(reading).getFirst().procedures()).hasSize(1);
  }

  @Test
  void aNumberInQuotesIsANumber() {
    ClinicReading reading = read(spoiled("\"sessions\": 8", "\"sessions\": \"8\""));
    assertThat(reading.problems()).isEmpty();
    assertThat(patients(reading).getFirst().therapy().orElseThrow().sessions()).isEqualTo(8);
  }

  @Test
  void timeThatCannotBeReadIsNoTime() {
    ClinicReading reading = read(spoiled("\"to\": \"17:00\"", "\"to\": \"late\""));
    assertThat(patients(reading).getFirst().availability()).isEmpty();
  }

  @Test
  void withoutDaysThereIsNoClinicButAllElseIsNamed() {
    ClinicReading reading =
        read(
            spoiled("\"to\": \"2027-01-31\"", "\"to\": \"2026-01-31\"")
                .replace("\"sessions\": 8", "\"sessions\": 8.5"));
    assertThat(reading.clinic()).isEmpty();
    assertThat(sentences(reading.problems()))
        .anyMatch(one -> one.contains("horizon is from 2027-01-04 to 2026-01-31; let it end"))
        .anyMatch(one -> one.contains("patients[0].therapy.sessions is a number (8.5)"));
    assertThat(sentences(read("{\"timeZone\": \"Europe/Berlin\"}").problems()))
        .containsExactly(
            "line 1, column 1: the document has no 'horizon'; write horizon: {\"from\":"
                + " \"2027-01-04\", \"to\": \"2027-01-31\"}");
  }

  @Test
  void aDocumentOfAnotherKindIsNamed() {
    assertThat(sentences(ClinicReader.read(Node.many(List.of())).problems()))
        .containsExactly("the document is a list; write a group of fields in braces");
  }

  @Test
  void fieldsThatNobodyReadsAreNotedOnce() {
    ClinicReading reading =
        read(
            spoiled("{\"id\": \"p1\"", "{\"colour\": 1, \"id\": \"p1\"")
                .replace("{\"id\": \"p2\"", "{\"colour\": 2, \"id\": \"p2\""));
    assertThat(reading.problems()).isEmpty();
    assertThat(sentences(reading.notes()))
        .singleElement()
        .asString()
        .contains("patients[0] has 'colour', which is not read");
    assertThat(patients(reading)).isEqualTo(patients(read(Texts.SOUND)));
  }

  @Test
  void aCourseWithoutValueIsNoted() {
    ClinicReading reading = read(spoiled(", \"value\": {\"base\": 0.4}", ""));
    assertThat(sentences(reading.notes()))
        .anyMatch(one -> one.contains("patients[1] has a course and no 'value'"));
    assertThat(patients(reading).getLast().value()).isEqualTo(new Worth.Flat(0));
  }

  @Test
  void aSkillAmongTheStaffOfAProcedureStandsForEveryPhysicianWithIt() {
    ProcedureOrder order =
        patients(read(spoiled("\"staff\": [\"d1\"]", "\"staff\": [\"block\"]")))
            .getFirst()
            .procedures()
            .getFirst();
    assertThat(order.staff()).containsExactly("d1");
  }

  @Test
  void weightsAreSetOverTheUsualOnes() {
    WeightChanges changes =
        read(spoiled("\"grid\": 15,", "\"weights\": {\"move\": 0.2, \"noticeHours\": 48},"))
            .weights();
    assertThat(changes.over(USUAL))
        .isEqualTo(new ScheduleWeights(2, 0.01, 0.08, 0.03, 0.3, 0.2, 2, 3, 48));
    assertThat(WeightChanges.NONE.over(USUAL)).isEqualTo(USUAL);
  }

  @Test
  void theCurveGivesWayToTheListByDay() {
    ClinicReading reading =
        read(spoiled("\"base\": 0.2, ", "\"base\": 0.2, \"byDay\": [0.3, null, 0.5], "));
    assertThat(patients(reading).getFirst().value())
        .isEqualTo(new Worth.ByDay(0.2, List.of(0.3, 0.2, 0.5)));
    assertThat(sentences(reading.notes()))
        .anyMatch(one -> one.contains("patients[0].value has both 'byDay' and 'curve'"));
  }

  @Test
  void peopleWhoCannotBeReadAreLeftOut() {
    ClinicReading reading = read(spoiled("\"role\": \"physician\"", "\"role\": \"porter\""));
    assertThat(reading.clinic().map(Clinic::staff).orElseThrow())
        .extracting(StaffMember::id)
        .containsExactly("t1");
  }

  private static List<Attendee> patients(ClinicReading reading) {
    return reading.clinic().map(Clinic::patients).orElseThrow();
  }
}
