package org.ambulo.app.print;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.OpenAlert;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.Standing;
import org.ambulo.core.medication.Taken;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.medication.TitrationWriter;
import org.ambulo.core.medication.WatchList;
import org.ambulo.core.medication.Watched;

/** The medicines of an assessment in the product's JSON. */
final class MedicationJson {

  private MedicationJson() {}

  static Node of(Assessment assessment, KnowledgeBase knowledge) {
    Medication medication = assessment.medication();
    MedicineChoices choices = assessment.care().medicines();
    Facts facts = new RegimenFacts(assessment.patient(), medication.regimen());
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
        .list("watch", watched(medication, choices, facts, knowledge), MedicationJson::watched)
        .optional("dependencyRisk", DependencyJson.of(facts, knowledge))
        .list("calendars", calendars(medication.regimen(), choices), MedicationJson::calendar)
        .done();
  }

  /** What to watch on the medicines that are taken, asked for or proposed. */
  private static List<Watched> watched(
      Medication medication, MedicineChoices choices, Facts facts, KnowledgeBase knowledge) {
    Set<Medicine> medicines = new LinkedHashSet<>(medication.regimen().medicines());
    choices.options().forEach(option -> medicines.add(option.medicine()));
    return new WatchList(knowledge).of(medicines, facts);
  }

  private static Node watched(Watched watched) {
    WatchItem item = watched.item();
    return new JsonFields()
        .text("id", item.id())
        .text("kind", JsonFields.lower(item.kind()))
        .text("what", item.what())
        .optional("when", item.at().map(Node::text))
        .optional("for", item.only().map(only -> Node.text(only.words())))
        .text("applies", JsonFields.lower(watched.applies()))
        .list("drugs", watched.medicines(), medicine -> Node.text(medicine.id()))
        .text("conf", item.citation().confidence().name())
        .put("sources", JsonFields.sources(item.citation()))
        .done();
  }

  /** The medicines of which {@code ambulo calendar} has a calendar. */
  private static List<Medicine> calendars(Regimen regimen, MedicineChoices choices) {
    Set<Medicine> medicines = new LinkedHashSet<>();
    for (Taken one : regimen.taken()) {
      boolean tapers = one.standing() == Standing.ACTIVE && !one.forAddiction();
      if (TitrationWriter.isTitrated(one.medicine())
          || (tapers && TaperWriter.isTapered(one.medicine()))) {
        medicines.add(one.medicine());
      }
    }
    choices.options().stream()
        .map(MedicineChoices.Option::medicine)
        .filter(TitrationWriter::isTitrated)
        .forEach(medicines::add);
    return List.copyOf(medicines);
  }

  private static Node calendar(Medicine medicine) {
    return new JsonFields()
        .text("drug", medicine.id())
        .text("kind", TaperWriter.isTapered(medicine) ? "taper" : "titration")
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
