package org.ambulo.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.plan.Plan;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every patient, tried on patients that are made up with a fixed seed. */
class OutcomePropertiesTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final int PATIENTS = 60;
  private static final List<String> SIGNS =
      List.of(
          "e_foot_drop",
          "h_progressive_leg_weakness",
          "h_saddle_anaesthesia",
          "h_urinary_retention",
          "h_leg_pain_below_knee",
          "h_dermatomal_leg_pain",
          "e_slr",
          "h_neurogenic_claudication",
          "i_slip_xray",
          "i_mri_root_compression_concordant",
          "i_acute_vertebral_fracture",
          "e_motor_weakness_myotomal",
          "i_flexext_translation");

  private static final List<String> FLAGS =
      List.of(
          "",
          "flags: []\n",
          "flags: [window_open, therapy_booked]\n",
          "flags: [window_closed, teach_back_done]\n",
          "flags: [no_window_expected, retropulsion]\n");

  /** A patient in parts: what is written of findings, and dated lists whose order is nobody's. */
  private record Patient(List<String> findings, String rest, List<List<String>> lists) {

    String yaml(List<List<String>> ordered, List<String> unknown) {
      List<String> all = new ArrayList<>(findings);
      unknown.forEach(id -> all.add(id + ": unknown"));
      return "findings: {"
          + String.join(", ", all)
          + "}\n"
          + rest
          + "instruments: {nprs: "
          + ordered.get(0)
          + ", rmdq24: "
          + ordered.get(1)
          + ", phq9: 12}\ndiary: "
          + ordered.get(2)
          + "\nadherence: {home_days_per_week: 3, reports: "
          + ordered.get(3)
          + "}\nattended: "
          + ordered.get(4)
          + "\n";
    }
  }

  static Stream<Patient> patients() {
    return IntStream.range(0, PATIENTS).mapToObj(number -> patient(new Random(number)));
  }

  private static Patient patient(Random chance) {
    List<String> findings =
        new ArrayList<>(List.of("h_duration_weeks: " + chance.nextInt(1, 40)));
    SIGNS.stream()
        .filter(id -> chance.nextInt(3) > 0)
        .forEach(id -> findings.add(id + ": " + (chance.nextInt(4) == 0)));
    String screened = chance.nextBoolean() ? "screening: all_other_false\n" : "";
    String flags = FLAGS.get(chance.nextInt(FLAGS.size()));
    return new Patient(
        findings,
        screened + flags,
        List.of(
            dated(chance, 4, 70, "score", 10),
            dated(chance, 3, 70, "score", 24),
            dated(chance, 14, 16, "nrs", 10),
            dated(chance, 4, 10, "pain_during", 10),
            List.of("2026-11-18", "2026-11-20", "2026-11-10")));
  }

  /** Entries on different days. */
  private static List<String> dated(
      Random chance, int count, int days, String field, int greatest) {
    Set<Integer> back = new HashSet<>();
    while (back.size() < count) {
      back.add(chance.nextInt(days));
    }
    String kind = field.equals("nrs") ? ", kind: activity" : "";
    return back.stream()
        .map(
            ago ->
                "{date: %s, %s: %d%s}"
                    .formatted(
                        Visit.TODAY.minusDays(ago), field, chance.nextInt(greatest + 1), kind))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("patients")
  void whatIsNotKnownTurnsNothingOff(Patient patient) {
    Set<String> asked =
        patient.findings().stream()
            .map(line -> line.substring(0, line.indexOf(':')))
            .collect(Collectors.toSet());
    List<String> unknown =
        Visit.SHIPPED.findings().stream()
            .map(Finding::id)
            .filter(id -> !asked.contains(id))
            .toList();
    List<List<String>> blank = new ArrayList<>(patient.lists());
    blank.set(2, with(blank.get(2), "{date: 2026-11-21, kind: worst}"));
    blank.set(3, with(blank.get(3), "{date: 2026-10-01}"));
    Assessment before = assess(patient.yaml(patient.lists(), List.of()));
    Assessment after = assess(patient.yaml(blank, unscreened(unknown, patient)));

    assertThat(raised(after)).containsAll(raised(before));
    assertThat(handovers(after)).containsAll(handovers(before));
    if (before.plan().status() == Plan.Status.BLOCKED) {
      assertThat(after.plan().status()).isEqualTo(Plan.Status.BLOCKED);
    }
  }

  @Test
  void thePatientsGiveEveryKindOfAnswer() {
    List<Assessment> all =
        patients().map(patient -> assess(patient.yaml(patient.lists(), List.of()))).toList();

    assertThat(all.stream().flatMap(one -> raised(one).stream()).distinct().count())
        .as("kinds of escalations raised")
        .isGreaterThan(4);
    assertThat(all.stream().flatMap(one -> handovers(one).stream()).distinct().count())
        .as("kinds of hand-overs called for")
        .isGreaterThan(1);
    assertThat(all).anyMatch(one -> one.plan().status() == Plan.Status.BLOCKED);
    assertThat(all).anyMatch(one -> one.plan().status() == Plan.Status.PROPOSED);
  }

  /** An answer "unknown" is an answer: where all else is declared negative, it stays out. */
  private static List<String> unscreened(List<String> unknown, Patient patient) {
    List<String> screen = Visit.SHIPPED.triage().requiredScreen();
    boolean declared = patient.rest().contains("all_other_false");
    return unknown.stream().filter(id -> !declared || !screen.contains(id)).toList();
  }

  private static List<String> with(List<String> entries, String entry) {
    List<String> more = new ArrayList<>(entries);
    more.add(entry);
    return more;
  }

  @ParameterizedTest
  @MethodSource("patients")
  void theOrderOfWhatIsWrittenChangesNothing(Patient patient) {
    List<List<String>> reversed = patient.lists().stream().map(List::reversed).toList();
    Assessment one = assess(patient.yaml(patient.lists(), List.of()));
    Assessment other = assess(patient.yaml(reversed, List.of()));

    assertThat(raised(other)).isEqualTo(raised(one));
    assertThat(handovers(other)).isEqualTo(handovers(one));
    assertThat(other.outcome().conclusions()).isEqualTo(one.outcome().conclusions());
    assertThat(other.outcome().discharge()).isEqualTo(one.outcome().discharge());
    assertThat(other.outcome().check()).isEqualTo(one.outcome().check());
    assertThat(other.plan().lead()).isEqualTo(one.plan().lead());
  }

  private static Assessment assess(String yaml) {
    return ASSESSOR.assess(CaseFile.record(yaml));
  }

  private static List<String> raised(Assessment assessment) {
    return assessment.outcome().escalations().stream().map(r -> r.escalation().id()).toList();
  }

  private static List<String> handovers(Assessment assessment) {
    return assessment.handovers().stream().map(h -> h.rule().id()).toList();
  }
}
