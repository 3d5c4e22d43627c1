package org.ambulo.knowledge.reading;

import java.util.List;
import java.util.function.Function;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.GoalTemplate;

/** Reads goals.yaml. */
final class GoalReader {

  private GoalReader() {}

  static GoalRules rules(
      Fields file, Function<List<GoalTemplate>, Catalogue<GoalTemplate>> catalogue) {
    GoalRules rules =
        new GoalRules(
            limits(file.group("limits")),
            turnedRound(file.group("turned_round")),
            questions(file.group("ask")),
            IndicationReader.set(file, "participation"),
            catalogue.apply(file.each("templates").stream().map(GoalReader::template).toList()),
            template(file.group("other")));
    file.done();
    return rules;
  }

  private static GoalRules.Limits limits(Fields fields) {
    Fields active = fields.group("active");
    Fields gain = fields.group("gain");
    Fields review = fields.group("review");
    Fields confidence = fields.group("confidence");
    GoalRules.Limits limits =
        new GoalRules.Limits(
            active.whole("least"),
            active.whole("most"),
            gain.number("least"),
            gain.number("most"),
            gain.whole("weeks"),
            new GoalRules.Review(
                review.whole("first"), review.whole("usual"), review.whole("last")),
            confidence.number("enough"),
            confidence.number("greatest"),
            fields.number("amount_percent"),
            fields.text("instrument"),
            fields.citation());
    List.of(active, gain, review, confidence).forEach(Fields::done);
    fields.ignore("note").done();
    return limits;
  }

  private static GoalRules.TurnedRound turnedRound(Fields fields) {
    GoalRules.TurnedRound turned =
        new GoalRules.TurnedRound(
            IndicationReader.set(fields, "pain"),
            IndicationReader.set(fields, "pictures"),
            IndicationReader.set(fields, "empty"),
            fields.text("ask"));
    fields.done();
    return turned;
  }

  private static GoalRules.Questions questions(Fields fields) {
    GoalRules.Questions questions =
        new GoalRules.Questions(
            fields.text("activities"),
            fields.text("participation"),
            fields.text("score"),
            fields.text("amount"),
            fields.text("confidence"),
            fields.text("date"),
            fields.text("full"));
    fields.done();
    return questions;
  }

  private static GoalTemplate template(Fields fields) {
    Fields unit = fields.group("unit");
    GoalTemplate template =
        new GoalTemplate(
            fields.text("id"),
            fields.text("activity"),
            IndicationReader.set(fields, "words"),
            IndicationReader.set(fields, "with"),
            IndicationReader.set(fields, "causes"),
            fields.flag("participation"),
            new GoalTemplate.Unit(unit.text("one"), unit.text("many")),
            fields.has("direction")
                ? fields.oneOf("direction", GoalTemplate.Direction.class)
                : GoalTemplate.Direction.MORE,
            fields.text("text"),
            fields.text("condition"),
            fields.text("patient"),
            fields.texts("measures"),
            step(fields.group("step")),
            fields.citation());
    unit.done();
    fields.done();
    return template;
  }

  private static GoalTemplate.Step step(Fields fields) {
    boolean percent = fields.has("percent");
    GoalTemplate.Step step =
        new GoalTemplate.Step(
            fields.number(percent ? "percent" : "amount"),
            percent ? GoalTemplate.Step.Kind.PERCENT : GoalTemplate.Step.Kind.AMOUNT,
            fields.has("every_weeks") ? fields.whole("every_weeks") : 1);
    fields.done();
    return step;
  }
}
