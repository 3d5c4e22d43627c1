package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.knowledge.cases.YamlText;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.ambulo.testkit.FixedTime;
import org.ambulo.testkit.SafetyVignette;
import org.junit.jupiter.api.Test;

/** What holds of the verdicts on procedures whatever the patient, tried on every safety case. */
class ProcedurePropertiesTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final RegimenReader REGIMENS = new RegimenReader(KNOWLEDGE);
  private static final ProcedureJudge JUDGE = new ProcedureJudge(KNOWLEDGE);
  private static final Set<Verdict> HELD_BACK =
      Set.of(Verdict.INELIGIBLE, Verdict.NOT_INDICATED, Verdict.HOLD);
  private static final int SHUFFLES = 5;

  /** What is not known any more still stands in the list, with what is missing. */
  @Test
  void whatIsForgottenIsMissedAndNeverClears() {
    forEachCase(
        (facts, judged) -> {
          for (Node.Group poorer : withOneForgotten(facts)) {
            List<JudgedProcedure> then = judge(poorer);
            for (int i = 0; i < judged.size(); i++) {
              missesWhatItForgot(judged.get(i), then.get(i));
            }
          }
        });
  }

  private static void missesWhatItForgot(JudgedProcedure before, JudgedProcedure after) {
    if (HELD_BACK.contains(before.verdict()) && after.verdict() == Verdict.ELIGIBLE) {
      Set<String> open =
          after.reasons().stream()
              .filter(reason -> reason.level() == Reason.Level.UNKNOWN)
              .map(Reason::code)
              .collect(Collectors.toSet());
      before.reasons().stream()
          .filter(reason -> reason.level() != Reason.Level.WARN)
          .filter(reason -> reason.level() != Reason.Level.UNKNOWN)
          .forEach(reason -> assertThat(open).contains(reason.code()));
    }
  }

  /** To say that something is unknown is to say nothing. */
  @Test
  void anUnknownThatIsAddedChangesNothing() {
    forEachCase(
        (facts, judged) -> {
          Map<String, Node> more = new LinkedHashMap<>(facts.fields());
          Map<String, Node> findings = new LinkedHashMap<>();
          for (String finding : KNOWLEDGE.findings().ids()) {
            findings.put(finding, Node.text("unknown"));
          }
          more.put("findings", Node.group(findings));
          assertThat(outline(judge(Node.group(more)))).isEqualTo(outline(judged));
        });
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Random random = new Random(3);
    forEachCase(
        (facts, judged) -> {
          for (int i = 0; i < SHUFFLES; i++) {
            assertThat(outline(judge(Shuffled.of(facts, random)))).isEqualTo(outline(judged));
          }
        });
  }

  @Test
  void theSameInputGivesTheSameAnswer() {
    forEachCase((facts, judged) -> assertThat(outline(judge(facts))).isEqualTo(outline(judged)));
  }

  /** The words for the reader, without what is not said of the patient. */
  private static List<String> outline(List<JudgedProcedure> judged) {
    return judged.stream()
        .map(
            one ->
                one.procedure().id()
                    + " "
                    + one.verdict()
                    + " "
                    + one.reasons().stream().map(r -> r.code() + r.level() + r.why()).toList()
                    + one.holds().stream().map(h -> h.hold().medicine() + h.enough()).toList()
                    + one.authorisation()
                        .map(c -> c.items().stream().map(item -> item.status().code()).toList()))
        .toList();
  }

  // ---- the cases

  private interface Trial {
    void of(Node.Group facts, List<JudgedProcedure> judged);
  }

  private static void forEachCase(Trial trial) {
    cases(facts -> trial.of(facts, judge(facts)));
  }

  private static void cases(Consumer<Node.Group> trial) {
    Node document = ((YamlDocuments.Read) YamlDocuments.read(SafetyVignette.text())).document();
    ((Node.Many) ((Node.Group) document).get("vignettes").orElseThrow())
        .items().stream()
            .map(vignette -> (Node.Group) ((Node.Group) vignette).get("facts").orElseThrow())
            .map(ProcedurePropertiesTest::withLists)
            .forEach(trial);
  }

  private static Node.Group withLists(Node.Group facts) {
    Map<String, Node> fields = new LinkedHashMap<>(facts.fields());
    Stream.of("flags", "conditions", "meds")
        .forEach(list -> fields.putIfAbsent(list, Node.many(List.of())));
    return Node.group(fields);
  }

  private static List<JudgedProcedure> judge(Node.Group facts) {
    String text = YamlText.of(Node.group(Map.of("id", Node.text("x"), "facts", facts)));
    CaseReader.Read read = (CaseReader.Read) new CaseReader(KNOWLEDGE).read("x", text);
    PatientRecord patient = read.cases().getFirst().build(FixedTime.TODAY);
    return JUDGE.judge(patient, new RegimenFacts(patient, REGIMENS.read(patient)));
  }

  // ---- changes

  /** The patient without one field, or without one field of a field; lists are forgotten whole. */
  private static List<Node.Group> withOneForgotten(Node.Group facts) {
    List<Node.Group> poorer = new ArrayList<>();
    facts
        .fields()
        .forEach(
            (key, value) -> {
              poorer.add(changed(facts, fields -> fields.remove(key)));
              if (value instanceof Node.Group inner) {
                inner
                    .fields()
                    .keySet()
                    .forEach(
                        name ->
                            poorer.add(
                                changed(
                                    facts,
                                    fields ->
                                        fields.put(key, changed(inner, all -> all.remove(name))))));
              }
            });
    return poorer;
  }

  private static Node.Group changed(Node.Group group, Consumer<Map<String, Node>> change) {
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    change.accept(fields);
    return Node.group(fields);
  }
}
