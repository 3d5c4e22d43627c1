package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Reason;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.knowledge.cases.YamlText;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.ambulo.testkit.FixedTime;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.Test;

/**
 * What holds of every plan: tried on the experts' patients, each with several regimens, diseases,
 * laboratory values and pains that are made up by chance (the same each time).
 */
class PlanPropertiesTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final List<String> MEDICINES =
      KNOWLEDGE.medicines().stream().map(Medicine::id).sorted().toList();
  private static final List<String> DISEASES =
      List.of("I10", "I50.9", "N18.4", "K25.9", "E11.9", "G40.909", "F32.9", "J44.9", "I25.2");
  private static final int VARIANTS = 8;

  /** A medicine is an option only if asking for it raises no alert of major weight. */
  @Test
  void noMedicineThatMakesSenseWouldRaiseAGraveAlert() {
    int offered = 0;
    for (Node.Group patient : patients()) {
      for (MedicineChoices.Option option : assess(patient).care().medicines().options()) {
        offered++;
        String id = option.medicine().id();
        assertThat(graveAlerts(assess(askingFor(id, patient)), id))
            .as("%s for %s", id, YamlText.of(patient))
            .isEmpty();
      }
    }
    assertThat(offered).isGreaterThan(300);
  }

  @Test
  void everyMedicineOfAPlanMakesSense() {
    for (Node.Group patient : patients()) {
      Assessment assessment = assess(patient);
      assertThat(assessment.plan().items())
          .filteredOn(item -> item.modality() == PlanModality.MEDICINES)
          .filteredOn(item -> KNOWLEDGE.medicines().find(item.id()).isPresent())
          .extracting(PlanItem::id)
          .isSubsetOf(
              assessment.care().medicines().options().stream()
                  .map(option -> option.medicine().id())
                  .toList());
    }
  }

  @Test
  void noProcedureOfAPlanIsHeldBack() {
    for (Node.Group patient : patients()) {
      Assessment assessment = assess(patient);
      Set<String> heldBack =
          assessment.care().procedures().stream()
              .filter(PlanPropertiesTest::isHeldBack)
              .map(judged -> judged.procedure().id())
              .collect(Collectors.toSet());
      assertThat(assessment.plan().items()).noneMatch(item -> heldBack.contains(item.id()));
    }
  }

  private static boolean isHeldBack(JudgedProcedure judged) {
    return judged.reasons().stream()
        .map(Reason::level)
        .anyMatch(level -> level != Reason.Level.UNKNOWN && level != Reason.Level.WARN);
  }

  @Test
  void nothingIsBothInThePlanAndWithheld() {
    for (Node.Group patient : patients()) {
      Assessment assessment = assess(patient);
      Set<String> withheld =
          assessment.plan().withheld().stream().map(one -> one.id()).collect(Collectors.toSet());
      assertThat(assessment.plan().items()).noneMatch(item -> withheld.contains(item.id()));
    }
  }

  /** To say that something is unknown is to say nothing. */
  @Test
  void anUnknownThatIsAddedChangesNothing() {
    for (Node.Group patient : patients()) {
      Assessment before = assess(patient);
      Node.Group more =
          changed(
              patient,
              fields -> {
                Map<String, Node> findings =
                    new LinkedHashMap<>(((Node.Group) fields.get("findings")).fields());
                KNOWLEDGE.findings().ids().stream()
                    .filter(id -> !before.patient().findings().containsKey(id))
                    .forEach(id -> findings.put(id, Node.text("unknown")));
                fields.put("findings", Node.group(findings));
              });
      assertThat(assess(more).plan()).isEqualTo(before.plan());
    }
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Random random = new Random(11);
    for (Node.Group patient : patients()) {
      Assessment straight = assess(patient);
      Assessment shuffled = assess(Shuffled.of(patient, random));
      assertThat(shuffled.plan()).isEqualTo(straight.plan());
      assertThat(shuffled.medication().alerts()).isEqualTo(straight.medication().alerts());
      assertThat(shuffled.medication().open()).isEqualTo(straight.medication().open());
      assertThat(shuffled.medication().mme()).isEqualTo(straight.medication().mme());
    }
  }

  private static List<String> graveAlerts(Assessment assessment, String medicine) {
    return assessment.medication().alerts().stream()
        .filter(alert -> alert.rule().severity().compareTo(Severity.MAJOR) >= 0)
        .filter(alert -> alert.medicines().stream().anyMatch(m -> m.id().equals(medicine)))
        .map(alert -> alert.rule().id())
        .toList();
  }

  // ---- the patients

  private static List<Node.Group> patients() {
    Node document = ((YamlDocuments.Read) YamlDocuments.read(Vignette.text())).document();
    Random random = new Random(5);
    List<Node.Group> patients = new ArrayList<>();
    for (Node vignette :
        ((Node.Many) ((Node.Group) document).get("vignettes").orElseThrow()).items()) {
      for (int variant = 0; variant < VARIANTS; variant++) {
        patients.add(varied((Node.Group) vignette, random));
      }
    }
    return patients;
  }

  private static Node.Group varied(Node.Group vignette, Random random) {
    return changed(
        vignette,
        fields -> {
          fields.remove("expect");
          fields.put("screening", Node.text("all_other_false"));
          fields.put("meds", some(random, 4, () -> taken(pick(random, MEDICINES))));
          fields.put("conditions", some(random, 3, () -> Node.text(pick(random, DISEASES))));
          fields.put("labs", Node.group(Map.of("egfr", figure(10 + random.nextInt(90)))));
          fields.put("activity_pain", figure(random.nextInt(11)));
        });
  }

  private static Node some(Random random, int most, Supplier<Node> one) {
    List<Node> all = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      all.add(one.get());
    }
    return Node.many(all.stream().distinct().toList());
  }

  private static Node taken(String medicine) {
    return Node.group(Map.of("drug", Node.text(medicine), "per_day", figure(1)));
  }

  private static Node.Group askingFor(String medicine, Node.Group patient) {
    Node.Group asked =
        Node.group(Map.of("drug", Node.text(medicine), "requested", Node.flag(true)));
    return changed(
        patient,
        fields -> {
          List<Node> meds = new ArrayList<>(((Node.Many) fields.get("meds")).items());
          meds.add(asked);
          fields.put("meds", Node.many(meds));
        });
  }

  private static Node figure(int value) {
    return Node.number(BigDecimal.valueOf(value));
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Node.Group changed(Node.Group group, Consumer<Map<String, Node>> change) {
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    change.accept(fields);
    return Node.group(fields);
  }

  private static Assessment assess(Node.Group patient) {
    CaseReader.Read read =
        (CaseReader.Read) new CaseReader(KNOWLEDGE).read("x", YamlText.of(patient));
    return ASSESSOR.assess(read.cases().getFirst().build(FixedTime.TODAY));
  }
}
