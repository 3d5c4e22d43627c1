package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Looks over the parts of a case that a procedure is judged by and that are no facts: the days that
 * medicines are held, the steroid and the day asked for. What cannot be used is reported.
 */
final class NeedleSections {

  private static final String HOLDS = "holds";
  private static final String REQUEST = "request";
  private static final Node NOTHING = new Node.Empty(Place.NOWHERE);

  private final KnowledgeBase knowledge;
  private final RecordBuilder builder;

  private NeedleSections(KnowledgeBase knowledge, RecordBuilder builder) {
    this.knowledge = knowledge;
    this.builder = builder;
  }

  static void check(Map<String, Node> sections, KnowledgeBase knowledge, RecordBuilder builder) {
    NeedleSections look = new NeedleSections(knowledge, builder);
    switch (sections.getOrDefault(HOLDS, NOTHING)) {
      case Node.Group holds -> holds.fields().forEach(look::hold);
      case Node.Empty empty -> {}
      case Node other ->
          look.trouble(
              Kind.WRONG_TYPE, HOLDS, other, "takes days by medicine, such as {warfarin: 5}");
    }
    if (sections.get(REQUEST) instanceof Node.Group request) {
      look.steroid(request.get("steroid").orElse(NOTHING));
      look.date(request.get("date").orElse(NOTHING));
    }
  }

  private void hold(String medicine, Node days) {
    known(HOLDS, medicine, days, knowledge.medicines());
    boolean usable =
        days instanceof Node.Figure figure && figure.value().compareTo(BigDecimal.ZERO) >= 0;
    if (!usable) {
      String message = "(%s) is no number of days; counted as not held".formatted(days.words());
      trouble(Kind.WRONG_TYPE, HOLDS + "." + medicine, days, message);
    }
  }

  private void steroid(Node node) {
    if (!(node instanceof Node.Empty)) {
      String agent = node.words().toLowerCase(Locale.ROOT);
      known(REQUEST + ".steroid", agent, node, knowledge.needleSafety().steroid().agents());
    }
  }

  private void date(Node node) {
    boolean day =
        PartialDate.parse(node.words()).filter(d -> d.first().equals(d.last())).isPresent();
    if (!(node instanceof Node.Empty) && !day) {
      trouble(Kind.BAD_DATE, REQUEST + ".date", node, "must be a day such as 2026-11-22");
    }
  }

  private void known(String about, String id, Node node, Catalogue<?> catalogue) {
    if (!catalogue.has(id)) {
      String nearest = Nearest.to(id, catalogue.ids());
      trouble(Kind.UNKNOWN_ID, about, node, "(" + id + ") is not known; the nearest is " + nearest);
    }
  }

  private void trouble(Kind kind, String about, Node node, String message) {
    builder.trouble(kind, about, new Origin(Origin.Kind.STATED, about, node.place()), message);
  }
}
