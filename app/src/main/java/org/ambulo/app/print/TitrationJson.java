package org.ambulo.app.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.DailyCeiling;
import org.ambulo.core.medication.OpenAlert;
import org.ambulo.core.medication.TitrationCalendar;

/** A titration calendar in JSON. */
public final class TitrationJson {

  private TitrationJson() {}

  /** The calendar of a patient. */
  public static Node of(
      String patient, LocalDate asOf, TitrationCalendar calendar, Optional<String> notProposed) {
    return head(patient, asOf, "titration", calendar.medicine().id())
        .optional("notProposed", notProposed.map(Node::text))
        .optional("perDayNow", calendar.perDayNow().map(Node::number))
        .list("rows", calendar.rows(), TitrationJson::row)
        .list("limits", calendar.ceiling().limits(), TitrationJson::limit)
        .optional("beyondLimit", calendar.beyond().map(dose -> Node.number(dose.perDay())))
        .list("ask", calendar.ceiling().ask(), fact -> Node.text(fact.name()))
        .list("open", calendar.open(), TitrationJson::open)
        .list("decideFirst", calendar.alerts(), TitrationJson::alert)
        .text("judgeOn", calendar.judgeOn().toString())
        .text("taper", calendar.medicine().use().orElseThrow().taper())
        .text("conf", calendar.medicine().citation().confidence().name())
        .put("sources", JsonFields.sources(calendar.medicine().citation()))
        .done();
  }

  /** Why there is no calendar. */
  public static Node of(String patient, LocalDate asOf, Medicine medicine, List<Alert> because) {
    return head(patient, asOf, "barred", medicine.id())
        .list("because", because, TitrationJson::alert)
        .done();
  }

  private static JsonFields head(String patient, LocalDate asOf, String kind, String medicine) {
    return new JsonFields()
        .text("asOf", asOf.toString())
        .put("patient", new JsonFields().text("id", patient).done())
        .text("kind", kind)
        .text("drug", medicine);
  }

  private static Node row(TitrationCalendar.Row row) {
    return new JsonFields()
        .text("from", row.from().toString())
        .put("mg", Node.number(row.dose().mg()))
        .put("timesPerDay", Node.number(BigDecimal.valueOf(row.dose().times())))
        .put("perDay", Node.number(row.dose().perDay()))
        .optional("note", row.note().map(Node::text))
        .done();
  }

  private static Node limit(DailyCeiling.Limit limit) {
    return new JsonFields()
        .put("perDay", Node.number(limit.mg()))
        .text("reason", JsonFields.lower(limit.reason()))
        .text("applies", JsonFields.lower(limit.applies()))
        .optional("text", limit.note().map(Node::text))
        .done();
  }

  private static Node open(OpenAlert open) {
    return new JsonFields()
        .text("rule", open.rule().id())
        .list("ask", open.ask(), fact -> Node.text(fact.name()))
        .done();
  }

  private static Node alert(Alert alert) {
    return new JsonFields()
        .text("rule", alert.rule().id())
        .text("severity", alert.rule().severity().code())
        .text("title", alert.rule().title())
        .text("action", alert.rule().action())
        .put("sources", JsonFields.sources(alert.rule().citation()))
        .done();
  }
}
