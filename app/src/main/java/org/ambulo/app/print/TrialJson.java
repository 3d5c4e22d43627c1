package org.ambulo.app.print;

import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.lab.trial.Comparison;
import org.ambulo.lab.trial.Interval;
import org.ambulo.lab.trial.Measure;
import org.ambulo.lab.trial.PolicyResult;
import org.ambulo.lab.trial.ScenarioResult;
import org.ambulo.lab.trial.TrialReport;

/** What a trial found, in the product's JSON. */
public final class TrialJson {

  private TrialJson() {}

  public static Node.Group of(TrialReport report) {
    return new JsonFields()
        .text("caveat", report.caveat())
        .list("assumptions", report.assumptions(), Node::text)
        .text("priors", report.priors())
        .number("seeds", report.options().seeds())
        .number("firstSeed", (double) report.options().firstSeed())
        .number("patients", report.options().patients())
        .number("weeks", report.options().weeks())
        .number("therapists", report.options().therapists())
        .number("turns", report.options().turns())
        .list("scenarios", report.results(), TrialJson::scenario)
        .done();
  }

  private static Node scenario(ScenarioResult result) {
    return new JsonFields()
        .text("truth", JsonFields.lower(result.scenario().truth()))
        .number("strength", result.scenario().strength())
        .list("policies", result.policies(), TrialJson::policy)
        .list("inside", result.inside(), TrialJson::comparison)
        .done();
  }

  private static Node policy(PolicyResult result) {
    JsonFields fields = new JsonFields().text("policy", JsonFields.lower(result.policy()));
    for (Measure measure : Measure.values()) {
      fields.put(
          name(measure),
          new JsonFields()
              .put("value", interval(result.value(measure)))
              .put("moreThanSiloed", interval(result.more(measure)))
              .optional("timesSiloed", result.times(measure).map(TrialJson::interval))
              .done());
    }
    return fields.done();
  }

  private static Node comparison(Comparison one) {
    return new JsonFields()
        .text("policy", JsonFields.lower(one.policy()))
        .text("against", JsonFields.lower(one.against()))
        .put("times", interval(one.times()))
        .done();
  }

  private static Node interval(Interval interval) {
    JsonFields fields = new JsonFields().number("mean", interval.mean());
    Optional<Interval.Range> range = interval.range();
    range.ifPresent(of -> fields.number("low95", of.low()).number("high95", of.high()));
    return fields.done();
  }

  /** Such as insideShare. */
  private static String name(Measure measure) {
    StringBuilder name = new StringBuilder();
    for (String word : measure.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
