package org.ambulo.knowledge.reading;

import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.OpioidTaper;

/** Checks that what medicines, interactions and tapers name is there. */
final class MedicineReferences {

  private final KnowledgeBase knowledge;
  private final References references;

  MedicineReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.references = references;
  }

  void check() {
    knowledge.medicines().all().forEach(this::medicine);
    references.criterion("older", knowledge.limitConditions().older());
    references.criterion("liver_or_alcohol", knowledge.limitConditions().liverOrAlcohol());
    references.criterion("pregnant", knowledge.limitConditions().pregnant());
    references.criterion("first_trimester", knowledge.limitConditions().firstTrimester());
    references.criterion("may_be_pregnant", knowledge.limitConditions().mayBePregnant());
    knowledge.medicineIndications().all().forEach(i -> references.criterion(i.id(), i.when()));
    interactions();
    knowledge
        .medicineAlerts()
        .shown()
        .classes()
        .forEach(c -> references.known("banner", "medicine class", c, knowledge.medicineClasses()));
    taper(knowledge.opioidTaper());
    knowledge
        .watchItems()
        .all()
        .forEach(
            item -> item.only().ifPresent(only -> references.criterion(item.id(), only.when())));
    references.criterion("matters", knowledge.dependency().matters());
    references.criterion("high", knowledge.dependency().high());
    references.known(
        "total", "care number", knowledge.dependency().total(), knowledge.careNumbers());
  }

  private void medicine(Medicine medicine) {
    String about = medicine.id();
    medicine
        .classes()
        .forEach(c -> references.known(about, "medicine class", c, knowledge.medicineClasses()));
    medicine
        .use()
        .ifPresent(
            use ->
                use.watch()
                    .forEach(
                        item ->
                            references.known(about, "watch item", item, knowledge.watchItems())));
  }

  private void taper(OpioidTaper taper) {
    references.known("duration", "care number", taper.duration(), knowledge.careNumbers());
    taper.paces().forEach(pace -> references.criterion(pace.id(), pace.when()));
    for (OpioidTaper.Stop stop : taper.specialist()) {
      references.criterion(stop.id(), stop.when());
      stop.askIf().ifPresent(askIf -> references.criterion(stop.id(), askIf));
    }
  }

  private void interactions() {
    for (Interaction interaction : knowledge.interactions().all()) {
      references.criterion(interaction.id(), interaction.when());
      interaction.askIf().ifPresent(askIf -> references.criterion(interaction.id(), askIf));
      interaction.replaces().forEach(other -> replaced(interaction, other));
    }
  }

  /** An interaction that is there, is not more severe, and replaces none itself: so no cycles. */
  private void replaced(Interaction by, String id) {
    references.known(by.id(), "interaction", id, knowledge.interactions());
    knowledge
        .interactions()
        .find(id)
        .ifPresent(
            other -> {
              if (!other.replaces().isEmpty()) {
                references.fault(by.id(), "replaces '" + id + "', which replaces others itself");
              }
              if (other.severity().compareTo(by.severity()) > 0) {
                references.fault(by.id(), "replaces '" + id + "', which is more severe");
              }
            });
  }
}
