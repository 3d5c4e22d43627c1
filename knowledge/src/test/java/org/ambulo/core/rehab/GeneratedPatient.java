package org.ambulo.core.rehab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Exercise.Position;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.rehab.RehabRequest.Irritability;
import org.ambulo.core.rehab.RehabRequest.Safety;

/** A patient drawn by lot: each fact that rehabilitation asks is answered, or not. */
record GeneratedPatient(Map<Fact, Answer> answers, RehabRequest request) {

  private static final List<String> THINGS =
      List.of("band", "bike", "pool", "swiss_ball", "dumbbell", "weights", "kettlebell", "foam");

  static GeneratedPatient draw(KnowledgeBase knowledge, SplittableRandom random) {
    Map<Fact, Answer> answers = new HashMap<>();
    int known = random.nextInt(0, 101);
    for (Criterion.Leaf leaf : leaves(knowledge)) {
      if (random.nextInt(100) < known) {
        answers.putIfAbsent(leaf.fact(), answer(leaf, random));
      }
    }
    List<String> diagnoses = knowledge.diagnoses().ids();
    List<Category> categories = knowledge.classification().categories().all();
    Facts facts = fact -> answers.getOrDefault(fact, Answer.Plain.UNKNOWN);
    RehabRequest request =
        RehabRequest.of(
                facts,
                one(diagnoses, random),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(categories, random)))
            .safety(random.nextInt(8) == 0 ? one(List.of(Safety.values()), random) : Safety.CLEARED)
            .having(some(THINGS, random))
            .declining(some(knowledge.rehabilitation().exercises().ids(), random));
    if (random.nextInt(3) == 0) {
      request = request.suspecting(Set.of(one(diagnoses, random)));
    }
    if (random.nextBoolean()) {
      request = request.in(one(knowledge.rehabilitation().phases().ids(), random));
    }
    if (random.nextBoolean()) {
      request = request.activityPain(BigDecimal.valueOf(random.nextInt(11)));
    }
    if (random.nextBoolean()) {
      request = request.irritability(one(List.of(Irritability.values()), random));
    }
    if (random.nextInt(5) == 0) {
      request = request.notTolerating(Set.of(one(List.of(Position.values()), random)));
    }
    if (random.nextInt(3) == 0) {
      request = request.adherence(BigDecimal.valueOf(random.nextInt(11)).movePointLeft(1));
    }
    return new GeneratedPatient(Map.copyOf(answers), request);
  }

  private static List<Criterion.Leaf> leaves(KnowledgeBase knowledge) {
    List<Criterion.Leaf> leaves = new ArrayList<>();
    var rehab = knowledge.rehabilitation();
    for (RehabCondition condition : rehab.conditions().all()) {
      condition.when().leaves().forEach(leaves::add);
    }
    rehab.positions().forEach(rule -> rule.when().leaves().forEach(leaves::add));
    rehab.phaseEntries().forEach(entry -> entry.when().leaves().forEach(leaves::add));
    rehab
        .directions()
        .forEach(rule -> rule.when().ifPresent(when -> when.leaves().forEach(leaves::add)));
    rehab
        .needRules()
        .forEach(rule -> rule.indication().when().ifPresent(w -> w.leaves().forEach(leaves::add)));
    return leaves;
  }

  private static Answer answer(Criterion.Leaf leaf, SplittableRandom random) {
    return switch (leaf) {
      case Criterion.Present present -> Answer.of(random.nextInt(3) == 0);
      case Criterion.Compare compare ->
          Answer.of(compare.limit().add(BigDecimal.valueOf(random.nextInt(-2, 3))));
      case Criterion.Chosen chosen ->
          Answer.of(random.nextBoolean() ? chosen.options().iterator().next() : "another");
    };
  }

  private static <T> T one(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Set<String> some(List<String> all, SplittableRandom random) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(one(all, random));
    }
    return some;
  }

  /** The same patient of whom one thing less is known. */
  GeneratedPatient without(Fact fact) {
    Map<Fact, Answer> fewer = new HashMap<>(answers);
    fewer.remove(fact);
    return new GeneratedPatient(
        fewer, request.knowing(f -> fewer.getOrDefault(f, Answer.Plain.UNKNOWN)));
  }
}
