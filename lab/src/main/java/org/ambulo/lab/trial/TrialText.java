package org.ambulo.lab.trial;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders a trial as plain text. */
final class TrialText {

  private static final List<Measure> SHORT =
      List.of(
          Measure.INSIDE,
          Measure.INSIDE_SHARE,
          Measure.COMPLETED,
          Measure.WAIT,
          Measure.MOVES,
          Measure.WORTH_NONE,
          Measure.WORTH_FULL);

  /** The findings say these, or they are the same for all. */
  private static final Set<Measure> SAID =
      EnumSet.of(Measure.ORDERED, Measure.ORDERED_OPEN, Measure.POSSIBLE);

  private final TrialReport report;

  TrialText(TrialReport report) {
    this.report = report;
  }

  String render() {
    StringBuilder text = new StringBuilder();
    text.append(TrialWords.SIMULATION).append('\n').append('\n');
    TrialWords.assumptions(report).forEach(one -> text.append("- ").append(one).append('\n'));
    for (Policy policy : Policy.values()) {
      text.append("%-16s %s%n".formatted(policy.title(), policy.words()));
    }
    for (ScenarioResult result : report.results()) {
      text.append("%n== %s%n".formatted(result.scenario().words()));
      TrialWords.findings(result).forEach(one -> text.append(one).append('\n'));
      boolean first = result.equals(report.results().getFirst());
      List<Measure> measures = first ? List.of(Measure.values()) : SHORT;
      text.append(
          measures.stream()
              .filter(measure -> !SAID.contains(measure))
              .map(measure -> block(result, measure))
              .collect(Collectors.joining()));
    }
    return text.toString();
  }

  private static String block(ScenarioResult result, Measure measure) {
    return "%n%s%n".formatted(measure.words())
        + result.policies().stream()
            .map(policy -> line(policy, measure))
            .collect(Collectors.joining());
  }

  private static String line(PolicyResult result, Measure measure) {
    int decimals = measure.decimals();
    String value = TrialWords.shown(result.value(measure), decimals);
    if (result.policy() == Policy.SILOED) {
      return "  %-16s %s%n".formatted(result.policy().title(), value);
    }
    String more = TrialWords.shown(result.more(measure), decimals);
    String times =
        result.times(measure).map(ratio -> ", " + TrialWords.shown(ratio, 2) + " times").orElse("");
    return "  %-16s %-28s more than siloed: %s%s%n"
        .formatted(result.policy().title(), value, more, times);
  }
}
