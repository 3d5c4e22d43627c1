package org.ambulo.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.clinic.live.Standing;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Regimen;

/** Says who a patient is and what must not be overlooked. */
final class Banners {

  private final KnowledgeBase knowledge;

  Banners(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Banner of(Standing standing, Assessment assessment) {
    List<Banner.Warning> warnings = new ArrayList<>();
    assessment
        .triage()
        .fired()
        .forEach(
            fired ->
                warnings.add(
                    new Banner.Warning(Banner.Tone.ALARM, "Red flag: " + fired.flag().name())));
    Regimen regimen = assessment.medication().regimen();
    warnings.add(allergies(regimen.allergies()));
    medicines(regimen, warnings);
    return new Banner(
        standing.patient(),
        standing.name(),
        standing.about(),
        standing.lead().replace('_', ' '),
        warnings);
  }

  /** What is shown always, and that what is not shown may be taken all the same. */
  private void medicines(Regimen regimen, List<Banner.Warning> warnings) {
    for (String id : knowledge.medicineAlerts().shown().classes()) {
      String taken =
          regimen.medicines().stream()
              .filter(medicine -> medicine.classes().contains(id))
              .map(Medicine::name)
              .collect(Collectors.joining(", "));
      if (!taken.isEmpty()) {
        String title = knowledge.medicineClasses().get(id).name();
        warnings.add(new Banner.Warning(Banner.Tone.CAUTION, title + ": " + taken));
      }
    }
    if (!regimen.unrecognised().isEmpty()) {
      warnings.add(
          new Banner.Warning(
              Banner.Tone.CAUTION,
              "Not known here, not checked: " + String.join(", ", regimen.unrecognised())));
    }
    if (!regimen.complete()) {
      warnings.add(
          new Banner.Warning(Banner.Tone.PLAIN, "Medicines: the list may not be complete"));
    }
  }

  private static Banner.Warning allergies(Allergies allergies) {
    List<String> known = new ArrayList<>();
    allergies.medicines().forEach(medicine -> known.add(medicine.name()));
    known.addAll(allergies.unmatched());
    if (known.isEmpty()) {
      return new Banner.Warning(
          Banner.Tone.PLAIN, allergies.recorded() ? "No known allergy" : "Allergies not asked");
    }
    return new Banner.Warning(Banner.Tone.CAUTION, "Allergy: " + String.join(", ", known));
  }
}
