package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** The named conditions as they stand for one patient. */
final class Contraindications {

  private final Catalogue<RehabCondition> conditions;
  private final RehabRequest request;
  private final Facts facts;

  /** By condition; null until it is asked for. */
  private final Truth[] known;

  Contraindications(Catalogue<RehabCondition> conditions, RehabRequest request, Facts facts) {
    this.conditions = conditions;
    this.request = request;
    this.facts = facts;
    known = new Truth[conditions.size()];
  }

  /** Also yes when it is the leading or a further cause, or recorded. */
  Truth truth(String id) {
    return truth(conditions.number(id));
  }

  private Truth truth(int number) {
    if (known[number] == null) {
      known[number] = judge(conditions.at(number));
    }
    return known[number];
  }

  private Truth judge(RehabCondition condition) {
    String id = condition.id();
    boolean said =
        request.diagnosis().equals(id)
            || request.suspected().contains(id)
            || facts.answer(Fact.problem(id)) == Answer.Plain.YES;
    return said ? Truth.YES : Judge.judge(condition.when(), facts);
  }

  /** Why something of this effort may not be given; one that holds is named before an open one. */
  Optional<Withheld.Reason> bar(List<String> avoidIf, Effort effort) {
    Optional<Withheld.Reason> open = Optional.empty();
    for (String id : avoidIf) {
      int number = conditions.number(id);
      RehabCondition condition = conditions.at(number);
      Truth truth = truth(number);
      if (condition.bars(truth, effort)) {
        if (truth.isYes()) {
          return Optional.of(new Withheld.Holds(condition, Judge.explain(condition.when(), facts)));
        }
        if (open.isEmpty()) {
          open = Optional.of(new Withheld.Open(condition, Judge.ask(condition.when(), facts)));
        }
      }
    }
    return open;
  }

  /** Those of the list that stand so. */
  List<RehabCondition> standing(List<String> ids, Truth truth) {
    List<RehabCondition> standing = new ArrayList<>();
    for (String id : ids) {
      int number = conditions.number(id);
      if (truth(number) == truth) {
        standing.add(conditions.at(number));
      }
    }
    return List.copyOf(standing);
  }
}
