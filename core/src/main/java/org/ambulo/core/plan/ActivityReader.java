package org.ambulo.core.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.AmountsDone;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;

/**
 * Reads what a patient wants to do again: the part {@code goals} of a case, and the goals of the
 * chart that are still open. What cannot be read becomes a problem and stays unknown.
 */
final class ActivityReader {

  private static final String SECTION = "goals";
  private static final Set<String> OVER =
      Set.of("completed", "cancelled", "rejected", "entered-in-error");

  private final GoalRules.Limits limits;
  private final Instrument.Range ratings;
  private final LocalDate asOf;
  private final List<NamedActivity> found = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();

  private ActivityReader(GoalRules.Limits limits, Instrument.Range ratings, LocalDate asOf) {
    this.limits = limits;
    this.ratings = ratings;
    this.asOf = asOf;
  }

  /** What was read. */
  record Read(List<NamedActivity> activities, List<DataProblem> problems) {}

  static Read read(PatientRecord patient, GoalRules.Limits limits, Instrument.Range ratings) {
    ActivityReader reader = new ActivityReader(limits, ratings, patient.asOf());
    Node section = patient.sections().get(SECTION);
    if (section != null) {
      reader.section(section);
    }
    for (Entry entry : patient.entries()) {
      if (entry.kind() == Entry.Kind.GOAL
          && entry.status().filter(OVER::contains).isEmpty()
          && !entry.text().isBlank()) {
        reader.found.add(NamedActivity.of(entry.text().strip()));
      }
    }
    return new Read(List.copyOf(reader.found), List.copyOf(reader.problems));
  }

  private void section(Node section) {
    switch (section) {
      case Node.Many many -> many.items().forEach(this::item);
      case Node.Empty empty -> {}
      default -> trouble(Kind.WRONG_TYPE, SECTION, section, "it takes a list of activities");
    }
  }

  private void item(Node item) {
    switch (item) {
      case Node.Text text when !text.value().isBlank() ->
          found.add(NamedActivity.of(text.value().strip()));
      case Node.Group group -> group(group);
      case Node.Empty empty -> {}
      default -> trouble(Kind.WRONG_TYPE, SECTION, item, "it takes an activity in words");
    }
  }

  private void group(Node.Group group) {
    if (!(group.get("activity").orElse(group) instanceof Node.Text words)
        || words.value().isBlank()) {
      trouble(Kind.WRONG_TYPE, SECTION, group, "it lacks its activity; name it in words");
      return;
    }
    found.add(
        new NamedActivity(
            words.value().strip(),
            number(group, limits.instrument(), ratings.least(), ratings.greatest()),
            AmountsDone.latest(group, asOf).or(() -> amount(group, "baseline")),
            amount(group, "target"),
            date(group),
            number(group, "confidence", BigDecimal.ZERO, limits.confidenceGreatest())));
  }

  private Optional<BigDecimal> number(
      Node.Group group, String key, BigDecimal least, BigDecimal greatest) {
    Optional<BigDecimal> number = amount(group, key);
    if (number.filter(n -> n.compareTo(least) < 0 || n.compareTo(greatest) > 0).isPresent()) {
      String range = least.toPlainString() + " to " + greatest.toPlainString();
      Node written = group.get(key).orElse(group);
      trouble(Kind.OUT_OF_RANGE, SECTION + "." + key, written, "it takes " + range);
      return Optional.empty();
    }
    return number;
  }

  private Optional<BigDecimal> amount(Node.Group group, String key) {
    Optional<Node> node = group.get(key).filter(n -> !(n instanceof Node.Empty));
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Node.Figure figure && figure.value().signum() >= 0) {
      return Optional.of(figure.value());
    }
    trouble(
        Kind.WRONG_TYPE, SECTION + "." + key, node.get(), "it takes a number, of what is counted");
    return Optional.empty();
  }

  private Optional<PartialDate> date(Node.Group group) {
    Optional<Node> node = group.get("by").filter(n -> !(n instanceof Node.Empty));
    Optional<PartialDate> date = node.flatMap(n -> PartialDate.parse(n.words()));
    if (node.isPresent() && date.isEmpty()) {
      trouble(Kind.BAD_DATE, SECTION + ".by", node.get(), "it takes a day such as 2026-11-22");
    }
    return date;
  }

  private void trouble(Kind kind, String about, Node at, String remedy) {
    problems.add(
        new DataProblem(kind, about, at.place().toString(), "is " + at.words() + "; " + remedy));
  }
}
