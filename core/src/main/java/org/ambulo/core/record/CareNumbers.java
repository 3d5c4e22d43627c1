package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem.Kind;

/** Reads the numbers of the care so far, and of what is asked for, from the parts of a case. */
final class CareNumbers {

  private static final Node NOTHING = new Node.Empty(Place.NOWHERE);

  private CareNumbers() {}

  /** By id; one that is absent is unknown. */
  static Map<String, BigDecimal> read(
      Map<String, Node> sections, KnowledgeBase knowledge, RecordBuilder builder) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (CareNumber number : knowledge.careNumbers().all()) {
      switch (node(sections, number)) {
        case Node.Figure figure -> {
          if (isPlausible(number, figure.value())) {
            numbers.put(number.id(), figure.value());
          } else {
            trouble(Kind.OUT_OF_RANGE, number, figure, range(number, figure), builder);
          }
        }
        case Node.Empty empty -> {}
        case Node other ->
            trouble(
                Kind.WRONG_TYPE,
                number,
                other,
                "is " + other.kind() + "; it takes a number",
                builder);
      }
    }
    return numbers;
  }

  /** The number's node; an empty one where there is none. */
  private static Node node(Map<String, Node> sections, CareNumber number) {
    Node section = sections.getOrDefault(number.section(), NOTHING);
    if (number.key().isEmpty()) {
      return section;
    }
    return section instanceof Node.Group group ? group.get(number.key()).orElse(NOTHING) : NOTHING;
  }

  private static boolean isPlausible(CareNumber number, BigDecimal value) {
    return value.compareTo(number.least()) >= 0 && value.compareTo(number.greatest()) <= 0;
  }

  private static String range(CareNumber number, Node.Figure figure) {
    return "(%s) is outside the plausible range %s to %s"
        .formatted(
            figure.words(), number.least().toPlainString(), number.greatest().toPlainString());
  }

  private static void trouble(
      Kind kind, CareNumber number, Node node, String message, RecordBuilder builder) {
    builder.trouble(
        kind, number.id(), new Origin(Origin.Kind.STATED, number.id(), node.place()), message);
  }
}
