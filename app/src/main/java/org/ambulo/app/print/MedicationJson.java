package org.ambulo.app.print;

import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.OpenAlert;
import org.ambulo.core.medication.Taken;

/** The medicines of an assessment in the product's JSON. */
final class MedicationJson {

  private MedicationJson() {}

  static Node of(Medication medication, MedicineChoices choices) {
    Mme mme = medication.mme();
    return new JsonFields()
        .put("mmePerDay", Node.number(mme.most()))
        .put("mmeReportedPerDay", Node.number(mme.reported()))
        .put("mmeComplete", Node.flag(mme.exact()))
        .list("mmeExcluded", mme.excluded(), MedicationJson::excluded)
        .list("taken", medication.regimen().taken(), MedicationJson::taken)
        .put("listComplete", Node.flag(medication.regimen().complete()))
        .list("notRecognised", medication.regimen().unrecognised(), Node::text)
        .put("allergies", allergies(medication.regimen().allergies()))
        .list("alerts", medication.alerts(), MedicationJson::alert)
        .list("open", medication.open(), MedicationJson::open)
        .list("options", choices.options(), PlanJson::option)
        .list("withheld", choices.withheld(), PlanJson::withheldMedicine)
        .done();
  }

  private static Node allergies(Allergies allergies) {
    return new JsonFields()
        .put("recorded", Node.flag(allergies.recorded()))
        .list("drugs", allergies.medicines(), medicine -> Node.text(medicine.id()))
        .list("notChecked", allergies.unmatched(), Node::text)
        .done();
  }

  private static Node excluded(Mme.Excluded excluded) {
    return new JsonFields()
        .text("drug", excluded.medicine().id())
        .text("reason", JsonFields.lower(excluded.reason()))
        .text("why", excluded.medicine().name() + " " + excluded.reason().words())
        .done();
  }

  private static Node taken(Taken taken) {
    Optional<Taken.Daily> daily = taken.daily();
    return new JsonFields()
        .text("drug", taken.medicine().id())
        .text("standing", JsonFields.lower(taken.standing()))
        .optional("perDay", daily.map(d -> Node.number(d.most())))
        .text("unit", unit(taken))
        .put("asNeeded", Node.flag(taken.asNeeded()))
        .text("as", taken.words())
        .done();
  }

  private static String unit(Taken taken) {
    return taken.medicine().mme().map(mme -> mme.unit().words()).orElse("mg/day");
  }

  private static Node alert(Alert alert) {
    return new JsonFields()
        .text("rule", alert.rule().id())
        .text("title", alert.rule().title())
        .text("severity", alert.rule().severity().code())
        .list("drugs", alert.medicines(), medicine -> Node.text(medicine.id()))
        .text("why", alert.rule().why())
        .list("because", alert.because(), JsonFields::because)
        .text("action", alert.rule().action())
        .text("conf", alert.rule().citation().confidence().name())
        .put("sources", JsonFields.sources(alert.rule().citation()))
        .done();
  }

  private static Node open(OpenAlert open) {
    return new JsonFields()
        .text("rule", open.rule().id())
        .text("title", open.rule().title())
        .text("severity", open.rule().severity().code())
        .list("ask", open.ask(), fact -> Node.text(fact.name()))
        .done();
  }
}
