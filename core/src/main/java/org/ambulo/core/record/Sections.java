package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;

/**
 * What the parts of a case file that are kept whole say about facts named elsewhere: the pain
 * summary answers scores and the duration, the care so far answers measures.
 */
final class Sections {

  private static final String SCREENING = "screening";
  private static final String ALL_OTHER_FALSE = "all_other_false";
  private static final List<Feed> SCORES = List.of(new Feed("nrs", "nprs"), new Feed("odi", "odi"));
  private static final List<Feed> FINDINGS =
      List.of(new Feed("duration_weeks", "h_duration_weeks"));

  private Sections() {}

  /** What a key of the pain summary answers, by id. */
  private record Feed(String key, String id) {}

  /** Whether the file declares every required screening finding it does not answer negative. */
  static boolean declareScreeningNegative(Map<String, Node> sections, RecordBuilder builder) {
    return switch (sections.get(SCREENING)) {
      case null -> false;
      case Node.Empty empty -> false;
      case Node.Text text when text.value().equals(ALL_OTHER_FALSE) -> true;
      case Node other -> {
        builder.trouble(
            DataProblem.Kind.WRONG_TYPE,
            SCREENING,
            new Origin(Origin.Kind.STATED, "", other.place()),
            "takes " + ALL_OTHER_FALSE + " or nothing; what is not answered stays unknown");
        yield false;
      }
    };
  }

  static void feed(
      Person person, Map<String, Node> sections, KnowledgeBase knowledge, RecordBuilder builder) {
    Origin patient = new Origin(Origin.Kind.DERIVED, "patient");
    weeksPregnant(person)
        .ifPresent(weeks -> measure("gestational_age", weeks, knowledge, builder, patient));
    person.weightKg().ifPresent(kg -> measure("weight", kg, knowledge, builder, patient));
    SCORES.forEach(
        feed ->
            number(sections, "pain", feed.key(), builder)
                .ifPresent(
                    value ->
                        new ScoreEntry(
                                knowledge.instruments().get(feed.id()),
                                Optional.empty(),
                                new Origin(Origin.Kind.DERIVED, "pain." + feed.key()),
                                builder)
                            .total(value.value())
                            .done()));
    FINDINGS.forEach(
        feed ->
            number(sections, "pain", feed.key(), builder)
                .ifPresent(
                    value ->
                        builder.answer(
                            feed.id(),
                            value,
                            Optional.empty(),
                            new Origin(Origin.Kind.DERIVED, "pain." + feed.key()))));
    number(sections, "care", "conservative_weeks", builder)
        .ifPresent(
            weeks ->
                measure(
                    "conservative_weeks",
                    weeks.value(),
                    knowledge,
                    builder,
                    new Origin(Origin.Kind.DERIVED, "care.conservative_weeks")));
  }

  /** What is said counts whatever the recorded sex; where nothing is said a man is not pregnant. */
  private static Optional<BigDecimal> weeksPregnant(Person person) {
    return person
        .pregnancyWeeks()
        .or(
            () ->
                person.sex() == Person.Sex.MALE ? Optional.of(BigDecimal.ZERO) : Optional.empty());
  }

  private static void measure(
      String id, BigDecimal value, KnowledgeBase knowledge, RecordBuilder builder, Origin origin) {
    builder.measure(
        knowledge.measures().get(id), value, Optional.empty(), Optional.empty(), origin);
  }

  private static Optional<Node.Figure> number(
      Map<String, Node> sections, String section, String key, RecordBuilder builder) {
    if (!(sections.get(section) instanceof Node.Group group)) {
      return Optional.empty();
    }
    return switch (group.fields().get(key)) {
      case Node.Figure figure -> Optional.of(figure);
      case null -> Optional.empty();
      case Node.Empty empty -> Optional.empty();
      case Node other -> {
        builder.trouble(
            DataProblem.Kind.WRONG_TYPE,
            section + "." + key,
            new Origin(Origin.Kind.STATED, "", other.place()),
            "is " + other.kind() + "; it takes a number");
        yield Optional.empty();
      }
    };
  }
}
