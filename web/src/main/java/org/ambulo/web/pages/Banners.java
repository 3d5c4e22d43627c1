package org.ambulo.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.clinic.live.Standing;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Regimen;

/** Says who a patient is and what must not be overlooked. */
final class Banners {

  /** Classes of medicines that nobody at this patient may overlook, as the knowledge names them. */
  private static final List<String> SHOWN_ALWAYS =
      List.of("opioid", "anticoagulant", "antiplatelet");

  private Banners() {}

  static Banner of(Standing standing, Assessment assessment) {
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
    for (String classId : SHOWN_ALWAYS) {
      List<String> taken =
          regimen.medicines().stream()
              .filter(medicine -> medicine.classes().contains(classId))
              .map(medicine -> medicine.name())
              .distinct()
              .toList();
      if (!taken.isEmpty()) {
        warnings.add(
            new Banner.Warning(Banner.Tone.CAUTION, classId + ": " + String.join(", ", taken)));
      }
    }
    return new Banner(
        standing.patient(),
        standing.name(),
        standing.about(),
        standing.lead().replace('_', ' '),
        warnings);
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
