package org.ambulo.core.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;

/** Every gate of every procedure in one book of rules; gates that ask the same stand in it once. */
final class GateBook {

  private final RuleBook.Builder rules;
  private final Map<Post, Slot> slots = new LinkedHashMap<>();
  private final Map<List<Slot>, Gates.Group> groups = new LinkedHashMap<>();

  /** A gate as it asks of procedures that are alike. */
  private record Post(Gate gate, Criterion when) {}

  /**
   * A gate in the book.
   *
   * @param position counts the gates of the book from 0
   * @param number of its criterion in the rules
   * @param askIf number of the criterion that says for whom it makes sense
   */
  record Slot(Gate gate, int position, int number, OptionalInt askIf) {
    Truth on(Verdicts verdicts) {
      Truth truth = verdicts.on(number);
      boolean idle = truth.isUnknown() && askIf.isPresent();
      return idle && verdicts.on(askIf.getAsInt()).isNo() ? Truth.NO : truth;
    }
  }

  GateBook(RuleBook.Builder rules) {
    this.rules = rules;
  }

  /** The gates of a procedure. */
  Gates gates(KnowledgeBase knowledge, PayerProfile payer, Procedure procedure) {
    List<Slot> all =
        new PayerGates(knowledge, payer)
            .of(procedure).stream().map(gate -> slot(procedure, gate)).toList();
    return new Gates(all, all.stream().map(slot -> group(slot.gate().code(), all)).toList());
  }

  private Gates.Group group(String code, List<Slot> all) {
    List<Slot> same = all.stream().filter(slot -> slot.gate().code().equals(code)).toList();
    return groups.computeIfAbsent(same, unseen -> new Gates.Group(groups.size(), same));
  }

  private Slot slot(Procedure procedure, Gate gate) {
    Criterion when = ProcedureFacts.of(procedure, gate.when());
    return slots.computeIfAbsent(
        new Post(gate, when), post -> new Slot(gate, slots.size(), rules.add(when), askIf(gate)));
  }

  private OptionalInt askIf(Gate gate) {
    return gate.askIf().isPresent()
        ? OptionalInt.of(rules.add(gate.askIf().get()))
        : OptionalInt.empty();
  }

  /** How many different gates there are. */
  int size() {
    return slots.size();
  }

  /** How many groups of gates of one code there are. */
  int groups() {
    return groups.size();
  }
}
