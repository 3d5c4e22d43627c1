package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;

/** What the allergies on record forbid. */
class AllergyTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final String GABAPENTIN = "meds: [{drug: gabapentin, strength: 300, per_day: 3}]";

  @Test
  void barsTheIngredientUnderItsBrand() {
    assertThat(alerts("allergies: [Neurontin]", GABAPENTIN)).contains("gabapentin.allergy");
    assertThat(alerts("allergies: [pregabalin]", GABAPENTIN)).doesNotContain("gabapentin.allergy");
  }

  @Test
  void barsTheWholeClassWhereAnInteractionSaysSo() {
    String naproxen = "meds: [{drug: naproxen, strength: 250, per_day: 2}]";

    assertThat(alerts("allergies: [ibuprofen]", naproxen)).contains("IX-025");
    assertThat(alerts("allergies: [Aspirin 325 MG]", naproxen)).contains("IX-025");
    assertThat(alerts("allergies: ['NSAIDs: wheeze']", naproxen)).contains("IX-025");
    assertThat(alerts("allergies: [penicillin]", naproxen)).doesNotContain("IX-025");
  }

  @Test
  void saysOnceWhatAnInteractionSaysAlready() {
    List<String> alerts =
        alerts("allergies: [naproxen]", "meds: [{drug: naproxen, strength: 250, per_day: 2}]");

    assertThat(alerts).contains("IX-025").doesNotContain("naproxen.allergy");
  }

  @Test
  void readsTheChartAndLeavesWhatIsRefuted() {
    assertThat(charted("active").medication().alerts())
        .extracting(alert -> alert.rule().id())
        .contains("gabapentin.allergy");
    assertThat(charted("refuted").medication().alerts())
        .extracting(alert -> alert.rule().id())
        .doesNotContain("gabapentin.allergy");
  }

  @Test
  void anEntryThatSaysNoneKnownIsAnAnswerAndNoAllergy() {
    Code none = new Code(CodeSystem.SNOMED, "716186003", "No known allergy");
    Allergies allergies =
        ASSESSOR
            .assess(Visit.today().entry(Entry.Kind.ALLERGY, none, "active").record())
            .medication()
            .regimen()
            .allergies();

    assertThat(allergies.recorded()).isTrue();
    assertThat(allergies.unmatched()).isEmpty();
    assertThat(allergies.medicines()).isEmpty();
  }

  @Test
  void offersNoMedicineAgainstWhichThereIsAnAllergy() {
    Visit strain = Visit.today().person(s -> s.age("45")).number("h_duration_weeks", "3");
    assertThat(options(strain.record())).extracting(Medicine::id).contains("methocarbamol");

    Visit allergic = strain.told(b -> b.section("allergies", section("allergies: [Robaxin]")));

    assertThat(options(allergic.record()))
        .extracting(Medicine::id)
        .contains("ibuprofen")
        .doesNotContain("methocarbamol");
    assertThat(ASSESSOR.assess(allergic.record()).care().medicines().withheld())
        .anySatisfy(
            withheld -> {
              assertThat(withheld.medicine().id()).isEqualTo("methocarbamol");
              assertThat(withheld.why()).contains("methocarbamol.allergy");
            });
  }

  @Test
  void tellsNothingRecordedFromNoneAndNamesWhatItCannotCheck() {
    assertThat(allergies(GABAPENTIN).recorded()).isFalse();
    assertThat(allergies("allergies: []").recorded()).isTrue();
    assertThat(allergies("allergies: [penicillin V]").unmatched()).containsExactly("penicillin V");
    assertThat(told("allergies: peanuts").medication().regimen().problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("list of names"));
  }

  private static List<Medicine> options(PatientRecord patient) {
    return ASSESSOR.assess(patient).care().medicines().options().stream()
        .map(MedicineChoices.Option::medicine)
        .toList();
  }

  private static Assessment charted(String status) {
    Code pill = new Code(CodeSystem.RXNORM, "25480", "");
    return ASSESSOR.assess(
        Visit.today()
            .told(b -> b.section("meds", section(GABAPENTIN)))
            .entry(Entry.Kind.ALLERGY, pill, status)
            .record());
  }

  private static List<String> alerts(String... sections) {
    return told(sections).medication().alerts().stream().map(a -> a.rule().id()).toList();
  }

  private static Allergies allergies(String section) {
    return told(section).medication().regimen().allergies();
  }

  private static Assessment told(String... sections) {
    Visit visit = Visit.today().person(sheet -> sheet.age("45"));
    for (String section : sections) {
      String key = section.substring(0, section.indexOf(':'));
      visit = visit.told(b -> b.section(key, section(section)));
    }
    return ASSESSOR.assess(visit.record());
  }

  private static Node section(String yaml) {
    Node.Group group = (Node.Group) ((YamlDocuments.Read) YamlDocuments.read(yaml)).document();
    return group.fields().firstEntry().getValue();
  }
}
