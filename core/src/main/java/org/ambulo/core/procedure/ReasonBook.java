package org.ambulo.core.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.ReasonCode;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Verdicts;

/** The reasons of one patient; a gate that several procedures share is put into words once. */
final class ReasonBook {

  private final KnowledgeBase knowledge;
  private final PayerProfile payer;
  private final ProcedureFacts facts;
  private final Verdicts verdicts;
  private final Reason[] written;

  ReasonBook(
      KnowledgeBase knowledge,
      PayerProfile payer,
      ProcedureFacts facts,
      Verdicts verdicts,
      int gates) {
    this.knowledge = knowledge;
    this.payer = payer;
    this.facts = facts;
    this.verdicts = verdicts;
    written = new Reason[gates];
  }

  /**
   * The reasons of the gates that are not passed, the gravest first. What is unknown under one code
   * is one reason; of a procedure that is not indicated nothing unknown is asked for.
   */
  List<Reason> of(List<GateBook.Slot> slots, Verdict verdict) {
    List<Reason> reasons = new ArrayList<>();
    SequencedMap<String, List<Reason>> open = new LinkedHashMap<>();
    for (GateBook.Slot slot : slots) {
      switch (slot.on(verdicts)) {
        case YES -> reasons.add(shared(slot));
        case UNKNOWN -> {
          if (verdict != Verdict.NOT_INDICATED) {
            open.computeIfAbsent(slot.gate().code(), code -> new ArrayList<>()).add(shared(slot));
          }
        }
        case NO -> {}
      }
    }
    reasons.sort(Comparator.comparing(Reason::level));
    for (List<Reason> ofOneCode : open.values()) {
      reasons.add(ofOneCode.size() == 1 ? ofOneCode.getFirst() : joined(ofOneCode));
    }
    return reasons;
  }

  private static Reason joined(List<Reason> ofOneCode) {
    Reason first = ofOneCode.getFirst();
    Set<String> missing = new LinkedHashSet<>();
    for (Reason reason : ofOneCode) {
      missing.addAll(reason.missing());
    }
    return Reason.unknown(first.code(), first.statement(), List.copyOf(missing), first.citation());
  }

  private String name(String code) {
    return knowledge.needleSafety().reasonCodes().get(code).name();
  }

  private Reason shared(GateBook.Slot slot) {
    if (written[slot.position()] == null) {
      written[slot.position()] = slot.on(verdicts).isYes() ? firing(slot) : open(slot);
    }
    return written[slot.position()];
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

  private Reason open(GateBook.Slot slot) {
    Gate gate = slot.gate();
    Set<String> missing = new LinkedHashSet<>();
    for (Fact fact : verdicts.ask(slot.number())) {
      if (fact.kind() == Fact.Kind.PROCEDURE) {
        missing.addAll(facts.missing(fact));
      } else {
        missing.add(FactWords.missing(fact, knowledge));
      }
    }
    return Reason.unknown(gate.code(), name(gate.code()), List.copyOf(missing), gate.citation());
  }
}
