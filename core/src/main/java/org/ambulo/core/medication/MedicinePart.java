package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * The part of a criterion that speaks of medicines. Where it does not hold of the list as it
 * stands, no missing laboratory value is worth asking for.
 */
final class MedicinePart {

  private final Optional<Criterion> part;

  MedicinePart(Criterion whole) {
    part = of(whole);
  }

  /** Whether it holds of the medicines that are known; a rule without medicines never does. */
  boolean holds(Facts facts) {
    return part.isPresent() && Judge.judge(part.get(), fact -> asListed(facts, fact)).isYes();
  }

  private static Answer asListed(Facts facts, Fact fact) {
    return switch (facts.answer(fact)) {
      case Answer.Plain plain -> plain == Answer.Plain.UNKNOWN ? Answer.Plain.NO : plain;
      case Answer.AtLeast bound -> Answer.of(bound.value());
      case Answer.Amount amount -> amount;
      case Answer.Option option -> option;
    };
  }

  private static Optional<Criterion> of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Leaf leaf -> isOfMedicines(leaf.fact()) ? Optional.of(leaf) : Optional.empty();
      case Criterion.Not not -> of(not.part()).map(Criterion.Not::new);
      case Criterion.All all -> {
        List<Criterion> parts = parts(all.parts());
        yield parts.isEmpty() ? Optional.empty() : Optional.of(new Criterion.All(parts));
      }
      case Criterion.Any any -> {
        List<Criterion> parts = parts(any.parts());
        boolean only = parts.size() == any.parts().size();
        yield only ? Optional.of(new Criterion.Any(parts)) : Optional.empty();
      }
      case Criterion.AtLeast atLeast -> Optional.empty();
    };
  }

  private static List<Criterion> parts(List<Criterion> all) {
    List<Criterion> parts = new ArrayList<>();
    all.forEach(one -> of(one).ifPresent(parts::add));
    return parts;
  }

  /** Whether the condition speaks of this medicine, by itself or as one of a class. */
  static boolean names(Criterion.Leaf leaf, Medicine medicine) {
    return switch (leaf.fact().kind()) {
      case MEDICINE, DAILY_DOSE -> medicine.id().equals(leaf.fact().id());
      case CLASS, CLASS_COUNT -> medicine.classes().contains(leaf.fact().id());
      case MME -> medicine.classes().contains(Mme.OPIOID);
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          false;
    };
  }

  private static boolean isOfMedicines(Fact fact) {
    return switch (fact.kind()) {
      case MEDICINE, CLASS, CLASS_COUNT, DAILY_DOSE, MME -> true;
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          false;
    };
  }
}
