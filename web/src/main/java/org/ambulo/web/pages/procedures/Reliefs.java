package org.ambulo.web.pages.procedures;

import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.procedure.PayerGates;

/**
 * In which numbers of the record the relief after a procedure is kept: the percentages that it, or
 * what follows it, is judged by.
 */
final class Reliefs {

  private static final String PERCENT = "%";

  private final KnowledgeBase knowledge;
  private final PayerGates gates;

  Reliefs(KnowledgeBase knowledge, PayerProfile payer) {
    this.knowledge = knowledge;
    gates = new PayerGates(knowledge, payer);
  }

  List<CareNumber> of(String procedure) {
    return knowledge.procedures().stream()
        .filter(one -> one.id().equals(procedure) || follows(one, procedure))
        .flatMap(this::numbers)
        .distinct()
        .toList();
  }

  private static boolean follows(Procedure one, String before) {
    return one.follows().filter(step -> step.procedure().equals(before)).isPresent();
  }

  private Stream<CareNumber> numbers(Procedure procedure) {
    return gates.of(procedure).stream()
        .flatMap(gate -> gate.when().leaves())
        .map(leaf -> leaf.fact())
        .filter(fact -> fact.kind() == Fact.Kind.CARE)
        .flatMap(fact -> knowledge.careNumbers().find(fact.id()).stream())
        .filter(number -> number.unit().equals(PERCENT) && !number.key().isEmpty());
  }
}
