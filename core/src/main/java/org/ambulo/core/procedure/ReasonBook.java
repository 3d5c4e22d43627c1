package org.ambulo.core.procedure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.ReasonCode;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Verdicts;

/**
 * The reasons of one patient; gates that several procedures share are put into words once. Threads
 * that ask at the same time may each make a reason of their own; it is the same.
 */
final class ReasonBook {

  private final KnowledgeBase knowledge;
  private final PayerProfile payer;
  private final ProcedureFacts facts;
  private final Verdicts verdicts;
  private final Map<Fact, String> asked;

  /** By gate; null until it is asked for. */
  private final Reason[] firing;

  /** By group of gates; null until it is asked for. */
  private final Reason[] open;

  ReasonBook(
      KnowledgeBase knowledge,
      PayerProfile payer,
      ProcedureFacts facts,
      Verdicts verdicts,
      GateBook gates,
      Map<Fact, String> asked) {
    this.knowledge = knowledge;
    this.payer = payer;
    this.facts = facts;
    this.verdicts = verdicts;
    this.asked = asked;
    firing = new Reason[gates.size()];
    open = new Reason[gates.groups()];
  }

  /**
   * The reasons of the gates that are not passed, the gravest first. What is unknown under one code
   * is one reason; of a procedure that is not indicated nothing unknown is asked for.
   */
  List<Reason> of(Gates gates, Verdict verdict) {
    List<Reason> reasons = new ArrayList<>();
    List<Reason> unknown = new ArrayList<>();
    BitSet told = new BitSet();
    for (int place = 0; place < gates.slots().size(); place++) {
      GateBook.Slot slot = gates.slots().get(place);
      switch (slot.on(verdicts)) {
        case YES -> reasons.add(shared(slot));
        case UNKNOWN -> {
          Gates.Group group = gates.groups().get(place);
          if (verdict != Verdict.NOT_INDICATED && !told.get(group.number())) {
            told.set(group.number());
            unknown.add(shared(group));
          }
        }
        case NO -> {}
      }
    }
    reasons.sort(Comparator.comparing(Reason::level));
    reasons.addAll(unknown);
    return reasons;
  }

  private Reason shared(GateBook.Slot slot) {
    Reason known = firing[slot.position()];
    if (known == null) {
      known = firing(slot);
      firing[slot.position()] = known;
    }
    return known;
  }

  private Reason shared(Gates.Group group) {
    Reason known = open[group.number()];
    if (known == null) {
      known = open(group);
      open[group.number()] = known;
    }
    return known;
  }

  private Reason firing(GateBook.Slot slot) {
    Gate gate = slot.gate();
    List<Because> because = verdicts.explain(slot.number());
    Set<String> answers = new LinkedHashSet<>(FactWords.answers(because, knowledge));
    for (Because one : because) {
      Fact fact = one.leaf().fact();
      if (fact.kind() == Fact.Kind.PROCEDURE) {
        answers.addAll(facts.words(fact));
      }
    }
    String why = answers.isEmpty() ? gate.why() : gate.why() + ": " + String.join("; ", answers);
    return new Reason(
        gate.code(), Reason.Level.of(gate.level()), why + denial(gate), List.of(), gate.citation());
  }

  private String denial(Gate gate) {
    return gate.level() == Gate.Level.BLOCK_PAYER && !gate.code().equals(ReasonCode.NO_INDICATION)
        ? ". Clinically possible; denied by the payer profile '" + payer.name() + "'"
        : "";
  }

  private Reason open(Gates.Group group) {
    List<GateBook.Slot> slots = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (GateBook.Slot slot : group.slots()) {
      if (slot.on(verdicts).isUnknown()) {
        slots.add(slot);
        missing(slot, missing);
      }
    }
    Gate first = slots.getFirst().gate();
    String name = knowledge.needleSafety().reasonCodes().get(first.code()).name();
    return Reason.unknown(first.code(), name, List.copyOf(missing), first.citation());
  }

  private void missing(GateBook.Slot slot, Set<String> missing) {
    for (Fact fact : verdicts.ask(slot.number())) {
      String words = asked.get(fact);
      if (words == null) {
        missing.addAll(facts.missing(fact));
      } else {
        missing.add(words);
      }
    }
  }
}
