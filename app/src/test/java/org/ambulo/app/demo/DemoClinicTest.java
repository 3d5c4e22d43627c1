package org.ambulo.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.app.print.AssessmentJson;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.core.record.Reports;
import org.ambulo.core.relief.Window;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.fhir.read.PatientInput;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.demo.MadeUpPatient;
import org.junit.jupiter.api.Test;

/** The made-up clinic as documents: what an assessment sees in it, and that nothing is lost. */
class DemoClinicTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int EACH = 3;
  private static final int EVERY = 14;

  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final DemoClinic CLINIC = DemoClinic.of(KNOWLEDGE, TODAY, 200, 0, 7);

  @Test
  void anAssessmentSeesEveryStageOfCareAndTheDocumentsSayTheSame() {
    Map<String, Integer> seen = new TreeMap<>();
    FhirReader reader = new FhirReader(KNOWLEDGE);
    int number = 0;
    for (Iterator<MadeUpPatient> all = CLINIC.patients(); all.hasNext(); ) {
      MadeUpPatient patient = all.next();
      Assessment assessment = ASSESSOR.assess(patient.record());
      stages(assessment).forEach(stage -> seen.merge(stage, 1, Integer::sum));
      if (number++ % EVERY == 0) {
        assertThat(text(ASSESSOR.assess(again(reader, patient).record().build(TODAY))))
            .as(patient.stage() + " " + patient.id())
            .isEqualTo(text(assessment));
      }
    }
    assertThat(seen)
        .containsOnlyKeys(
            "screening open",
            "cause open",
            "emergency or urgent flag",
            "same-week flag",
            "plan proposed",
            "unsafe regimen",
            "procedure on hold",
            "procedure possible",
            "window to come",
            "window open",
            "window closing",
            "window unused",
            "in therapy inside the window",
            "no window expected",
            "window closed",
            "nothing reported",
            "check overdue",
            "no improvement",
            "ready for discharge",
            "flare",
            "recurrence");
    assertThat(seen.values()).allSatisfy(many -> assertThat(many).isGreaterThanOrEqualTo(EACH));
  }

  /** Where a patient stands, by the assessment alone. */
  private static List<String> stages(Assessment seen) {
    List<String> stages = new ArrayList<>();
    add(stages, "screening open", !seen.triage().screeningOpen().isEmpty());
    add(stages, "emergency or urgent flag", seen.triage().tier().interrupts());
    add(stages, "same-week flag", seen.triage().tier() == Tier.SAME_WEEK);
    boolean clear = seen.triage().screeningOpen().isEmpty() && seen.triage().fired().isEmpty();
    double first = seen.differential().candidates().getFirst().probability();
    add(stages, "cause open", clear && first < 0.35);
    add(stages, "plan proposed", clear && first >= 0.5 && seen.forecast().windows().isEmpty());
    add(
        stages,
        "unsafe regimen",
        seen.medication().alerts().stream()
            .anyMatch(alert -> alert.rule().severity().compareTo(Severity.MAJOR) >= 0));
    boolean asked = seen.patient().sections().containsKey("request");
    add(stages, "procedure on hold", asked && has(seen, Verdict.HOLD));
    add(stages, "procedure possible", asked && has(seen, Verdict.ELIGIBLE));
    seen.forecast().windows().stream().findFirst().ifPresent(one -> window(one, seen, stages));
    Outcome outcome = seen.outcome();
    add(
        stages,
        "check overdue",
        outcome.check().filter(check -> check.state() == Outcome.State.DUE).isPresent());
    add(
        stages,
        "no improvement",
        outcome.escalations().stream()
            .anyMatch(raised -> raised.escalation().id().equals("esc_no_improve_4_6w")));
    add(stages, "ready for discharge", outcome.ready().isYes());
    outcome.relapse().stream()
        .map(relapse -> relapse.sign().id())
        .filter(Set.of("flare", "recurrence")::contains)
        .forEach(stages::add);
    return stages;
  }

  private static void window(Window window, Assessment seen, List<String> stages) {
    boolean open = window.state() == Window.State.OPEN || window.state() == Window.State.CLOSING;
    Optional<LocalDate> since = window.opens().p50();
    long sessions =
        Reports.of(seen.patient()).attended().orElse(List.of()).stream()
            .filter(day -> since.filter(from -> !day.isBefore(from)).isPresent())
            .count();
    boolean forLong = since.filter(from -> from.plusDays(7).isBefore(TODAY)).isPresent();
    boolean known = Reports.of(seen.patient()).attended().isPresent();
    add(stages, "window unused", open && forLong && known && sessions == 0);
    add(stages, "in therapy inside the window", open && sessions >= 3);
    stages.add(
        switch (window.state()) {
          case NOT_YET -> "window to come";
          case OPEN -> "window open";
          case CLOSING -> "window closing";
          case CLOSED -> "window closed";
          case NONE_EXPECTED -> "no window expected";
          case UNKNOWN -> "nothing reported";
        });
  }

  private static boolean has(Assessment seen, Verdict verdict) {
    return seen.care().procedures().stream().anyMatch(one -> one.verdict() == verdict);
  }

  private static void add(List<String> stages, String stage, boolean holds) {
    if (holds) {
      stages.add(stage);
    }
  }

  private static PatientInput again(FhirReader reader, MadeUpPatient patient) {
    StringBuilder entries = new StringBuilder();
    for (Node.Group one : CLINIC.of(patient)) {
      entries.append(entries.isEmpty() ? "" : ",");
      entries.append("{\"resource\":").append(JsonDocuments.text(one, Layout.COMPACT)).append('}');
    }
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
    return switch (reader.read(bundle.getBytes(StandardCharsets.UTF_8), "bundle")) {
      case FhirReading.Read read -> {
        assertThat(read.problems()).isEmpty();
        assertThat(read.patients()).hasSize(1);
        yield read.patients().getFirst();
      }
      case FhirReading.Unreadable bad -> throw new AssertionError(bad.message());
    };
  }

  private static String text(Assessment assessment) {
    return JsonDocuments.text(new AssessmentJson(KNOWLEDGE).of(assessment), Layout.PRETTY);
  }

  @Test
  void everyReferenceLeadsToOneOfTheDocuments() {
    DemoClinic few = DemoClinic.of(KNOWLEDGE, TODAY, 40, 0, 7);
    List<Node.Group> all = new ArrayList<>();
    few.resources().forEachRemaining(all::add);
    Set<String> names = new HashSet<>();
    for (Node.Group one : all) {
      String name = field(one, "resourceType") + "/" + field(one, "id");
      assertThat(names.add(name)).as(name).isTrue();
    }
    List<String> references = new ArrayList<>();
    all.forEach(one -> references(one, references));
    assertThat(references).hasSizeGreaterThan(1000).allMatch(names::contains);
  }

  private static String field(Node.Group group, String field) {
    return group.get(field).map(Node::verbatim).orElse("");
  }

  private static void references(Node node, List<String> into) {
    switch (node) {
      case Node.Group group ->
          group
              .fields()
              .forEach(
                  (key, value) -> {
                    if (key.equals("reference") && value instanceof Node.Text text) {
                      into.add(text.value());
                    }
                    references(value, into);
                  });
      case Node.Many many -> many.items().forEach(item -> references(item, into));
      default -> {}
    }
  }

  @Test
  void hasAnAccountForEachRoleOfAPerson() {
    List<DemoAccount> accounts = CLINIC.accounts();

    assertThat(accounts)
        .extracting(DemoAccount::role)
        .containsExactlyInAnyOrder(
            Role.PHYSIATRIST,
            Role.PAIN_PHYSICIAN,
            Role.THERAPIST,
            Role.COORDINATOR,
            Role.PATIENT,
            Role.ADMIN,
            Role.AUDITOR);
    assertThat(accounts).extracting(DemoAccount::login).doesNotHaveDuplicates();
    assertThat(accounts)
        .filteredOn(account -> account.role() == Role.PATIENT)
        .allSatisfy(
            account -> assertThat(account.person().orElseThrow().type()).isEqualTo("Patient"));
  }
}
