package org.ambulo.core.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Circumstance;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Settles the circumstances of the care. A list that is given is complete: what it does not name is
 * absent, unless the rest of the record says that it is there.
 */
final class Circumstances {

  private static final String SECTION = "flags";

  private final KnowledgeBase knowledge;
  private final RecordBuilder builder;
  private final Set<String> stated = new HashSet<>();
  private final boolean complete;

  Circumstances(Map<String, Node> sections, KnowledgeBase knowledge, RecordBuilder builder) {
    this.knowledge = knowledge;
    this.builder = builder;
    complete =
        switch (sections.get(SECTION)) {
          case null -> false;
          case Node.Empty empty -> false;
          case Node.Many many -> {
            many.items().forEach(this::state);
            yield true;
          }
          case Node other -> {
            trouble(Kind.WRONG_TYPE, SECTION, other, "is " + other.kind() + "; it takes a list");
            yield false;
          }
        };
  }

  private void state(Node node) {
    String id = node.words();
    if (knowledge.circumstances().has(id)) {
      stated.add(id);
    } else {
      String nearest = Nearest.to(id, knowledge.circumstances().ids());
      trouble(Kind.UNKNOWN_ID, id, node, "no such circumstance; the nearest is " + nearest);
    }
  }

  private void trouble(Kind kind, String about, Node node, String message) {
    builder.trouble(kind, about, new Origin(Origin.Kind.STATED, SECTION, node.place()), message);
  }

  /** The settled ones by id; one that is absent from it is unknown. */
  Map<String, Answer> settled(Facts facts) {
    Map<String, Answer> settled = new HashMap<>();
    for (Circumstance circumstance : knowledge.circumstances().all()) {
      Truth said = said(circumstance, facts);
      if (stated.contains(circumstance.id()) || said.isYes()) {
        settled.put(circumstance.id(), Answer.Plain.YES);
      } else if (complete || (said.isNo() && circumstance.settlesNo())) {
        settled.put(circumstance.id(), Answer.Plain.NO);
      }
    }
    return settled;
  }

  private static Truth said(Circumstance circumstance, Facts facts) {
    return circumstance.when().map(when -> Judge.judge(when, facts)).orElse(Truth.UNKNOWN);
  }
}
