package org.ambulo.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.procedure.MedicinesInUse;
import org.ambulo.core.record.PatientRecord;

/**
 * The medicines of a case file by the ids of the knowledge base, as far as procedures ask for them:
 * the list as written, without doses.
 */
public final class CaseMedicines implements MedicinesInUse {

  private static final Set<String> OVER =
      Set.of("completed", "stopped", "cancelled", "entered-in-error");

  private final KnowledgeBase knowledge;
  private final PatientRecord patient;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> askedFor = new HashSet<>();
  private final boolean listed;

  public CaseMedicines(KnowledgeBase knowledge, PatientRecord patient) {
    this.knowledge = knowledge;
    this.patient = patient;
    listed = patient.sections().get("meds") instanceof Node.Many;
    if (patient.sections().get("meds") instanceof Node.Many meds) {
      meds.items().stream()
          .filter(Node.Group.class::isInstance)
          .map(Node.Group.class::cast)
          .filter(order -> order.get("status").map(Node::words).filter(OVER::contains).isEmpty())
          .forEach(this::order);
    }
  }

  private void order(Node.Group order) {
    boolean requested =
        order.get("requested").filter(node -> node.words().equals("true")).isPresent();
    Map<String, Node> ingredients = new HashMap<>();
    order.get("drug").ifPresent(drug -> ingredients.put(drug.words(), drug));
    if (order.get("with").orElse(order) instanceof Node.Group with && order.has("with")) {
      ingredients.putAll(with.fields());
    }
    (requested ? askedFor : taken).addAll(ingredients.keySet());
  }

  @Override
  public Truth taken(String medicine) {
    return listed ? Truth.of(taken.contains(medicine)) : Truth.UNKNOWN;
  }

  private boolean inUse(String medicine) {
    return taken.contains(medicine) || askedFor.contains(medicine);
  }

  @Override
  public Answer answer(Fact fact) {
    return switch (fact.kind()) {
      case MEDICINE -> listed ? Answer.of(inUse(fact.id())) : Answer.Plain.UNKNOWN;
      case CLASS ->
          listed
              ? Answer.of(
                  knowledge.medicines().stream()
                      .filter(medicine -> medicine.classes().contains(fact.id()))
                      .anyMatch(medicine -> inUse(medicine.id())))
              : Answer.Plain.UNKNOWN;
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          CLASS_COUNT,
          DAILY_DOSE,
          MME,
          PROCEDURE ->
          patient.answer(fact);
    };
  }
}
