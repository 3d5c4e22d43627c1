package org.ambulo.core.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PriorAuthorisation;
import org.ambulo.core.logic.Deferred;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;

/** The packet of one procedure, ready to be held against a record. */
final class Authorisation {

  private final PriorAuthorisation.Packet packet;
  private final List<Post> posts;

  /** An element with what decides it. */
  private record Post(
      PriorAuthorisation.Element element, List<GateBook.Slot> gates, OptionalInt criterion) {

    /** Whether only a person can tell. */
    boolean isByHand() {
      return gates.isEmpty() && criterion.isEmpty() && element.records().isEmpty();
    }
  }

  private Authorisation(PriorAuthorisation.Packet packet, List<Post> posts) {
    this.packet = packet;
    this.posts = List.copyOf(posts);
  }

  static Optional<Authorisation> of(
      KnowledgeBase knowledge,
      String procedure,
      List<GateBook.Slot> gates,
      RuleBook.Builder rules) {
    return knowledge.priorAuthorisation().packets().stream()
        .filter(packet -> packet.procedures().contains(procedure))
        .findFirst()
        .map(
            packet ->
                new Authorisation(
                    packet,
                    packet.elements().stream()
                        .filter(element -> element.isFor(procedure))
                        .map(element -> post(element, gates, rules))
                        .toList()));
  }

  private static Post post(
      PriorAuthorisation.Element element, List<GateBook.Slot> gates, RuleBook.Builder rules) {
    return new Post(
        element,
        gates.stream()
            .filter(slot -> element.codes().contains(slot.gate().code()))
            .filter(slot -> slot.gate().level() != Gate.Level.WARN)
            .toList(),
        element.when().map(when -> OptionalInt.of(rules.add(when))).orElseGet(OptionalInt::empty));
  }

  Checklist against(Facts facts, Verdicts verdicts) {
    return new Checklist(packet, Deferred.list(() -> items(facts, verdicts)));
  }

  private List<Checklist.Item> items(Facts facts, Verdicts verdicts) {
    List<Checklist.Item> items = new ArrayList<>(posts.size());
    for (Post post : posts) {
      items.add(new Checklist.Item(post.element(), status(post, facts, verdicts)));
    }
    return items;
  }

  private static Checklist.Status status(Post post, Facts facts, Verdicts verdicts) {
    if (post.isByHand()) {
      return Checklist.Status.MISSING;
    }
    Truth met = Truth.YES;
    for (GateBook.Slot slot : post.gates()) {
      met = met.and(slot.on(verdicts).not());
    }
    if (post.criterion().isPresent()) {
      met = met.and(verdicts.on(post.criterion().getAsInt()));
    }
    for (List<Fact> record : post.element().records()) {
      met = met.and(isThere(record, facts) ? Truth.YES : Truth.UNKNOWN);
    }
    return switch (met) {
      case YES -> Checklist.Status.MET;
      case NO -> Checklist.Status.NOT_MET;
      case UNKNOWN -> Checklist.Status.MISSING;
    };
  }

  private static boolean isThere(List<Fact> oneOf, Facts facts) {
    for (Fact fact : oneOf) {
      if (facts.answer(fact).isKnown()) {
        return true;
      }
    }
    return false;
  }
}
