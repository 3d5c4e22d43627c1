package org.ambulo.app.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.TaperCalendar;
import org.ambulo.core.medication.Units;

/** A taper calendar in JSON. */
public final class TaperJson {

  private final KnowledgeBase knowledge;

  public TaperJson(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The calendar of a patient. */
  public Node of(String patient, LocalDate asOf, TaperCalendar calendar) {
    OpioidTaper rules = knowledge.opioidTaper();
    Mme others = Mme.of(calendar.others());
    return head(patient, asOf, "taper", calendar.medicine().id())
        .put("pace", pace(calendar))
        .put("form", form(calendar))
        .text("unit", calendar.medicine().mme().orElseThrow().unit().words())
        .list("rows", calendar.rows(), TaperJson::row)
        .text("ending", calendar.ending().text())
        .put("otherMmePerDay", Node.number(others.reported()))
        .put(
            "otherMmeExact",
            Node.flag(others.exact() && calendar.others().unrecognised().isEmpty()))
        .list("checkIns", calendar.checkIns(), day -> Node.text(day.toString()))
        .text("followUp", rules.followUp().text())
        .list("ask", calendar.ask(), stop -> stop(stop, stop.ask()))
        .list("cautions", rules.cautions(), TaperJson::caution)
        .done();
  }

  /** Why there is no calendar. */
  public Node of(String patient, LocalDate asOf, String medicine, List<OpioidTaper.Stop> because) {
    return head(patient, asOf, "specialist", medicine)
        .list("because", because, stop -> stop(stop, stop.text()))
        .done();
  }

  private static JsonFields head(String patient, LocalDate asOf, String kind, String medicine) {
    return new JsonFields()
        .text("asOf", asOf.toString())
        .put("patient", new JsonFields().text("id", patient).done())
        .text("kind", kind)
        .text("drug", medicine);
  }

  private static Node pace(TaperCalendar calendar) {
    return new JsonFields()
        .text("id", calendar.pace().id())
        .text("text", calendar.pace().name())
        .put("durationKnown", Node.flag(calendar.durationKnown()))
        .optional(
            "weeksBetweenSteps",
            calendar.weeks().map(weeks -> Node.number(BigDecimal.valueOf(weeks))))
        .text("conf", calendar.pace().citation().confidence().name())
        .put("sources", JsonFields.sources(calendar.pace().citation()))
        .done();
  }

  private static Node form(TaperCalendar calendar) {
    MedicineForm form = calendar.form();
    return new JsonFields()
        .text("id", form.id())
        .text("unit", form.unit())
        .list("amounts", form.amounts(), Node::number)
        .put("stated", Node.flag(calendar.formStated()))
        .text("conf", form.citation().confidence().name())
        .put("sources", JsonFields.sources(form.citation()))
        .done();
  }

  private static Node row(TaperCalendar.Row row) {
    return new JsonFields()
        .text("from", row.from().toString())
        .text("step", JsonFields.lower(row.step()))
        .put("perDay", Node.number(row.dose()))
        .put("mmePerDay", Node.number(row.mme()))
        .list("units", row.units(), TaperJson::units)
        .put("everyDays", Node.number(row.everyDays()))
        .done();
  }

  private static Node units(Units units) {
    return new JsonFields()
        .put("count", Node.number(BigDecimal.valueOf(units.count())))
        .put("amount", Node.number(units.amount()))
        .done();
  }

  private static Node stop(OpioidTaper.Stop stop, String text) {
    return new JsonFields()
        .text("id", stop.id())
        .text("text", text)
        .text("conf", stop.citation().confidence().name())
        .put("sources", JsonFields.sources(stop.citation()))
        .done();
  }

  private static Node caution(OpioidTaper.Caution caution) {
    return new JsonFields()
        .text("id", caution.id())
        .text("text", caution.text())
        .text("conf", caution.citation().confidence().name())
        .put("sources", JsonFields.sources(caution.citation()))
        .done();
  }
}
