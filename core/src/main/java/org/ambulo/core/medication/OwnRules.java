package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;

/**
 * What each medicine's own entry forbids, as rules like the interactions: its daily limits by age,
 * liver and kidneys, the diagnoses it does not go with, pregnancy, and the Beers criteria.
 */
final class OwnRules {

  private final Map<String, List<OwnRule>> byMedicine = new HashMap<>();

  OwnRules(KnowledgeBase knowledge) {
    DoseRules doses = new DoseRules(knowledge.limitConditions());
    ConditionRules conditions = new ConditionRules(knowledge.limitConditions());
    for (Medicine medicine : knowledge.medicines().all()) {
      List<OwnRule> rules = new ArrayList<>();
      medicine
          .use()
          .ifPresent(
              use -> {
                doses.add(medicine, use, rules);
                conditions.add(medicine, use, rules);
              });
      byMedicine.put(medicine.id(), List.copyOf(rules));
    }
  }

  /** What an allergy against its ingredient forbids. */
  static Interaction allergy(Medicine medicine) {
    return new Interaction(
        medicine.id() + ".allergy",
        medicine.name() + " with an allergy to it on record",
        Severity.CONTRAINDICATED,
        OwnRule.present(medicine),
        Optional.empty(),
        "The allergies on record name this ingredient.",
        "",
        "Do not give it. Ask what the reaction was and when, and write it down.",
        Set.of(),
        medicine.citation());
  }

  List<OwnRule> of(Medicine medicine) {
    return byMedicine.getOrDefault(medicine.id(), List.of());
  }
}
