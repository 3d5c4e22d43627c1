package org.ambulo.app.print;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Lead;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.plan.Withheld;
import org.ambulo.core.procedure.Checklist;
import org.ambulo.core.procedure.HoldPlan;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Reason;

/** Plan, lead, procedures and options of medicines in the product's JSON. */
final class PlanJson {

  private PlanJson() {}

  static Node plan(Assessment assessment, KnowledgeBase knowledge) {
    Plan plan = assessment.plan();
    Calendar calendar =
        new Calendar(knowledge, assessment.patient().asOf(), assessment.triage(), plan);
    GuidelineWords guidelines = new GuidelineWords(knowledge, assessment);
    return new JsonFields()
        .text("status", JsonFields.lower(plan.status()))
        .list("first", plan.first(), Node::text)
        .put("goals", GoalJson.of(plan.goals()))
        .list(
            "items",
            plan.items(),
            item -> item(item, calendar.of(item), guidelines.json(item.id())))
        .optional("visits", calendar.visits(assessment.care().programme()).map(PlanJson::visits))
        .put("focus", focus(plan))
        .list(
            "therapyAsks",
            List.copyOf(assessment.care().programme().ask()),
            fact -> Node.text(fact.name()))
        .list("handsOver", calendar.passes(), PlanJson::pass)
        .list("tokens", plan.tokens(), Node::text)
        .list("withheld", plan.withheld(), one -> withheld(one, guidelines.json(one.id())))
        .done();
  }

  private static Node visits(Calendar.Visits visits) {
    JsonFields json = new JsonFields().text("perWeek", visits.perWeek());
    json.optional("firstBy", visits.firstBy().map(day -> Node.text(day.toString())));
    visits
        .course()
        .ifPresent(
            course ->
                json.text("course", course.id())
                    .put("from", Node.number(BigDecimal.valueOf(course.visitsFrom())))
                    .put("to", Node.number(BigDecimal.valueOf(course.visitsTo())))
                    .put("weeks", Node.number(BigDecimal.valueOf(course.weeks()))));
    return json.done();
  }

  /** Each focus area with the ids of what serves it. */
  private static Node focus(Plan plan) {
    JsonFields json = new JsonFields();
    for (FocusArea area : FocusArea.values()) {
      json.list(JsonFields.lower(area), plan.serving(area), item -> Node.text(item.id()));
    }
    return json.done();
  }

  private static Node pass(Coordination.Pass pass) {
    return new JsonFields()
        .text("id", pass.id())
        .text("to", pass.to())
        .text("when", pass.text())
        .put("sources", JsonFields.sources(pass.citation()))
        .done();
  }

  private static Node item(PlanItem item, Calendar.Dates dates, List<Node> guidelines) {
    JsonFields json =
        new JsonFields()
            .text("id", item.id())
            .text("text", item.text())
            .text("discipline", JsonFields.lower(item.discipline()))
            .text("modality", JsonFields.lower(item.modality()))
            .list(
                "focus",
                item.focus().stream().sorted(Comparator.naturalOrder()).toList(),
                focus -> Node.text(JsonFields.lower(focus)));
    item.dose().ifPresent(dose -> json.text("dose", dose));
    json.text("why", item.why())
        .text("who", item.who())
        .text("start", dates.start().toString())
        .text("review", dates.review().toString())
        .optional("end", dates.end().map(end -> Node.text(end.toString())))
        .text("conf", item.citation().confidence().name())
        .put("sources", JsonFields.sources(item.citation()));
    guidelines(json, guidelines);
    return json.done();
  }

  /** What guidelines say, where any of them speaks about it. */
  private static void guidelines(JsonFields json, List<Node> guidelines) {
    if (!guidelines.isEmpty()) {
      json.put("guidelines", Node.many(guidelines));
    }
  }

  private static Node withheld(Withheld withheld, List<Node> guidelines) {
    JsonFields json =
        new JsonFields()
            .text("id", withheld.id())
            .text("text", withheld.text())
            .text("why", withheld.why())
            .list("sources", withheld.sources(), Node::text);
    guidelines(json, guidelines);
    return json.done();
  }

  static Node lead(Lead lead) {
    return new JsonFields()
        .text("stage", lead.stage())
        .text("who", lead.who())
        .optional("track", lead.track().map(track -> Node.text(JsonFields.lower(track))))
        .text("text", lead.text())
        .list("because", lead.because(), JsonFields::because)
        .list("ask", lead.ask(), fact -> Node.text(fact.name()))
        .done();
  }

  /** By whose limits procedures are judged. */
  static Node payer(PayerProfile payer) {
    return new JsonFields().text("id", payer.id()).text("name", payer.name()).done();
  }

  static Node procedures(List<JudgedProcedure> procedures) {
    return Node.many(procedures.stream().map(PlanJson::procedure).toList());
  }

  private static Node procedure(JudgedProcedure judged) {
    return new JsonFields()
        .text("id", judged.procedure().id())
        .text("name", judged.procedure().name())
        .text("verdict", judged.verdict().code())
        .list("reasons", judged.reasons(), PlanJson::reason)
        .list("holds", judged.holds(), PlanJson::hold)
        .optional("authorisation", judged.authorisation().map(PlanJson::authorisation))
        .done();
  }

  private static Node authorisation(Checklist checklist) {
    return new JsonFields()
        .text("packet", checklist.packet().id())
        .list("policies", checklist.packet().policies(), Node::text)
        .list("items", checklist.items(), PlanJson::toDocument)
        .done();
  }

  private static Node toDocument(Checklist.Item item) {
    return new JsonFields()
        .text("id", item.element().id())
        .text("what", item.element().text())
        .text("status", item.status().code())
        .put("sources", JsonFields.sources(item.element().citation()))
        .done();
  }

  private static Node hold(HoldPlan hold) {
    JsonFields json =
        new JsonFields()
            .text("drug", hold.hold().medicine())
            .put("daysNeeded", Node.number(hold.daysNeeded()))
            .put("daysHeld", Node.number(hold.daysHeld()))
            .put("shared", Node.flag(hold.shared()))
            .text("earliest", hold.earliest().toString());
    hold.dates()
        .ifPresent(
            dates ->
                json.text("lastDose", dates.lastDose().toString())
                    .text("needle", dates.needle().toString())
                    .text("restart", dates.restart().toString()));
    return json.done();
  }

  private static Node reason(Reason reason) {
    return new JsonFields()
        .text("code", reason.code())
        .text("level", reason.level().code())
        .text("why", reason.why())
        .list("missing", reason.missing(), Node::text)
        .put("sources", JsonFields.sources(reason.citation()))
        .done();
  }

  static Node option(MedicineChoices.Option option) {
    return new JsonFields()
        .text("drug", option.medicine().id())
        .text("name", option.medicine().name())
        .text("direction", JsonFields.lower(option.evidence().direction()))
        .optional("dose", option.dose().map(Node::text))
        .text("why", option.why())
        .list("checks", option.checks(), Node::text)
        .put("sources", JsonFields.sources(option.citation()))
        .done();
  }

  static Node withheldMedicine(MedicineChoices.Withheld withheld) {
    return new JsonFields()
        .text("drug", withheld.medicine().id())
        .text("why", withheld.why())
        .put("sources", JsonFields.sources(withheld.citation()))
        .done();
  }
}
