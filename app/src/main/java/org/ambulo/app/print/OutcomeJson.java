package org.ambulo.app.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.outcome.Course;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.Task;
import org.ambulo.core.plan.Handover;

/** Outcome and hand-overs in the product's JSON. */
final class OutcomeJson {

  private static final MathContext PERCENT = new MathContext(3);

  private OutcomeJson() {}

  /**
   * The outcome.
   *
   * @param instruments the dated scores
   */
  static Node outcome(Outcome outcome, Node instruments) {
    JsonFields conclusions = new JsonFields();
    outcome.conclusions().forEach((id, truth) -> conclusions.put(id, truth(truth)));
    return new JsonFields()
        .put("instruments", instruments)
        .optional("responder", outcome.responder().map(Node::flag))
        .optional("trend", outcome.trend().map(trend -> Node.text(JsonFields.lower(trend))))
        .list("courses", outcome.courses(), OutcomeJson::course)
        .put("conclusions", conclusions.done())
        .list("escalations", outcome.escalations(), OutcomeJson::raised)
        .list("escalationsOpen", outcome.open(), OutcomeJson::open)
        .optional("check", outcome.check().map(OutcomeJson::check))
        .optional("nextCheck", outcome.next().map(OutcomeJson::next))
        .put("discharge", discharge(outcome))
        .list("relapse", outcome.relapse(), OutcomeJson::relapse)
        .list("goals", outcome.goals(), OutcomeJson::goal)
        .done();
  }

  private static Node truth(Truth truth) {
    return truth.isUnknown() ? JsonFields.nothing() : Node.flag(truth.isYes());
  }

  private static Node course(Course course) {
    return new JsonFields()
        .text("instrument", course.instrument().id())
        .optional("from", course.first().total().map(Node::number))
        .optional("to", course.last().total().map(Node::number))
        .put("better", Node.number(course.better()))
        .optional("percent", course.percent().map(p -> Node.number(p.round(PERCENT))))
        .text("verdict", JsonFields.lower(course.verdict()))
        .done();
  }

  private static Node raised(Outcome.Raised raised) {
    return new JsonFields()
        .text("id", raised.escalation().id())
        .text("name", raised.escalation().name())
        .text("kind", JsonFields.lower(raised.escalation().kind()))
        .list("because", raised.because(), JsonFields::because)
        .list("tasks", raised.tasks(), OutcomeJson::task)
        .optional("detail", raised.escalation().detail().map(Node::text))
        .text("conf", raised.escalation().citation().confidence().name())
        .put("sources", JsonFields.sources(raised.escalation().citation()))
        .done();
  }

  private static Node open(Outcome.Open open) {
    return new JsonFields()
        .text("id", open.escalation().id())
        .list("ask", open.ask(), fact -> Node.text(fact.name()))
        .done();
  }

  private static Node check(Outcome.Check check) {
    return new JsonFields()
        .text("id", check.check().id())
        .put("week", Node.number(BigDecimal.valueOf(check.check().week())))
        .text("expected", check.check().expected())
        .text("state", JsonFields.lower(check.state()))
        .list("because", check.because(), JsonFields::because)
        .list("ask", check.ask(), fact -> Node.text(fact.name()))
        .optional("task", check.task().map(OutcomeJson::task))
        .put("sources", JsonFields.sources(check.check().citation()))
        .done();
  }

  private static Node next(Outcome.Next next) {
    return new JsonFields()
        .text("id", next.check().id())
        .optional("date", next.day().map(day -> Node.text(day.toString())))
        .done();
  }

  private static Node discharge(Outcome outcome) {
    return new JsonFields()
        .put("ready", truth(outcome.ready()))
        .list("criteria", outcome.discharge(), OutcomeJson::point)
        .list("followUp", outcome.followUp(), OutcomeJson::task)
        .done();
  }

  private static Node point(Outcome.Point point) {
    return new JsonFields()
        .text("id", point.point().id())
        .text("text", point.point().text())
        .put("met", truth(point.met()))
        .done();
  }

  private static Node relapse(Outcome.Relapse relapse) {
    return new JsonFields()
        .text("id", relapse.sign().id())
        .text("name", relapse.sign().name())
        .list("because", relapse.because(), JsonFields::because)
        .list("tasks", relapse.tasks(), OutcomeJson::task)
        .put("sources", JsonFields.sources(relapse.sign().citation()))
        .done();
  }

  private static Node goal(GoalProgress goal) {
    return new JsonFields()
        .text("activity", goal.activity())
        .text("kind", JsonFields.lower(goal.kind()))
        .put("from", Node.number(goal.from()))
        .put("target", Node.number(goal.target()))
        .optional("now", goal.latest().map(Node::number))
        .optional("percent", goal.percent().map(Node::number))
        .done();
  }

  static Node handover(Handover handover) {
    return new JsonFields()
        .text("id", handover.rule().id())
        .text("name", handover.rule().name())
        .list("because", handover.because(), JsonFields::because)
        .list("tasks", handover.tasks(), OutcomeJson::task)
        .text("conf", handover.rule().citation().confidence().name())
        .put("sources", JsonFields.sources(handover.rule().citation()))
        .done();
  }

  private static Node task(Task task) {
    Optional<Node> by = task.by().map(day -> Node.text(day.toString()));
    return new JsonFields()
        .text("text", task.text())
        .text("who", task.who())
        .optional("by", by)
        .done();
  }
}
