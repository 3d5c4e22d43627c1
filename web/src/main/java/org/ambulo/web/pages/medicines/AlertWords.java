package org.ambulo.web.pages.medicines;

import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineAlerts;
import org.ambulo.core.medication.Alert;

/** Says what an alert is about. */
final class AlertWords {

  private final KnowledgeBase knowledge;

  AlertWords(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  MedicinesPage.Flagged of(Alert alert, Overrides overrides, MedicinesPage.Duties duties) {
    String overridden = overrides.of(alert).orElse("");
    return new MedicinesPage.Flagged(
        Overrides.key(alert),
        shown(alert),
        alert.rule().title(),
        alert.medicines().stream().map(Medicine::name).collect(Collectors.joining(", ")),
        FactWords.answers(alert.because(), knowledge),
        alert.rule().why(),
        alert.rule().action(),
        sources(alert),
        overridden,
        deciding(alert, overridden, duties));
  }

  private List<String> sources(Alert alert) {
    return alert.rule().citation().sources();
  }

  private MedicinesPage.Deciding deciding(
      Alert alert, String overridden, MedicinesPage.Duties duties) {
    if (!duties.prescribes() || !overridden.isEmpty() || !grade(alert).reason()) {
      return MedicinesPage.Deciding.NOTHING;
    }
    return grade(alert).second()
        ? MedicinesPage.Deciding.REASON_AND_SECOND
        : MedicinesPage.Deciding.REASON;
  }

  private MedicineAlerts.Grade grade(Alert alert) {
    return knowledge.medicineAlerts().of(alert.rule());
  }

  private static MedicinesPage.Grade shown(Alert alert) {
    return switch (alert.rule().severity()) {
      case CONTRAINDICATED -> MedicinesPage.Grade.CONTRAINDICATED;
      case MAJOR -> MedicinesPage.Grade.MAJOR;
      case MODERATE -> MedicinesPage.Grade.MODERATE;
      case INFO -> MedicinesPage.Grade.INFO;
    };
  }
}
