package org.ambulo.app.print;

import org.ambulo.core.document.Node;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Goals;

/** The goals of a plan in the product's JSON. */
final class GoalJson {

  private GoalJson() {}

  static Node of(Goals goals) {
    return new JsonFields()
        .list("active", goals.active(), GoalJson::goal)
        .list("later", goals.later(), GoalJson::goal)
        .list("full", goals.full(), Node::text)
        .list("turnedRound", goals.turnedRound(), GoalJson::turnedRound)
        .list("ask", goals.ask(), Node::text)
        .done();
  }

  private static Node turnedRound(Goals.TurnedRound one) {
    return new JsonFields().text("wish", one.wish()).text("ask", one.ask()).done();
  }

  private static Node goal(Goal goal) {
    return new JsonFields()
        .text("id", goal.id())
        .text("activity", goal.activity())
        .text("text", goal.text())
        .text("condition", goal.template().condition())
        .put("participation", Node.flag(goal.participation()))
        .text("unit", goal.template().unit().many())
        .optional("amount", goal.amount().map(GoalJson::span))
        .optional("rating", goal.rating().map(GoalJson::span))
        .list("measures", goal.template().measures(), Node::text)
        .text("by", goal.by().toString())
        .text("review", goal.review().toString())
        .optional("confidence", goal.confidence().map(Node::number))
        .optional("wish", goal.wish().map(Node::text))
        .list("ask", goal.ask(), Node::text)
        .text("conf", goal.template().citation().confidence().name())
        .put("sources", JsonFields.sources(goal.template().citation()))
        .done();
  }

  private static Node span(Goal.Span span) {
    return new JsonFields()
        .put("start", Node.number(span.start()))
        .put("target", Node.number(span.target()))
        .done();
  }
}
