package org.ambulo.knowledge.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.junit.jupiter.api.Test;

/** The idle branches found are those that the definition names, patient by patient. */
class BranchesTest {

  private static final int CRITERIA = 200;

  @Test
  void findsTheIdleBranchesOfTheDefinition() {
    SplittableRandom random = new SplittableRandom(11);
    int idle = 0;
    for (int i = 0; i < CRITERIA; i++) {
      Criterion whole = drawn(random, 3);
      List<Criterion> found = Branches.idle(whole);
      assertThat(identities(found)).as("%s", whole).isEqualTo(identities(idleByDefinition(whole)));
      idle += found.isEmpty() ? 0 : 1;
    }
    assertThat(idle).as("with an idle branch").isBetween(CRITERIA / 20, CRITERIA * 19 / 20);
  }

  @Test
  void findsAWitnessForEachOfThirtyAlternatives() {
    List<Criterion> each =
        IntStream.range(0, 30).<Criterion>mapToObj(i -> present("a" + i)).toList();

    assertThat(Branches.idle(new Criterion.Any(each))).isEmpty();
    assertThat(Branches.idle(new Criterion.AtLeast(15, each))).isEmpty();
  }

  @Test
  void findsALimitBehindAnotherOfTheSameFact() {
    Criterion whole = new Criterion.All(List.of(atLeast(30), new Criterion.Not(atLeast(60))));
    Criterion idle = atLeast(20);

    assertThat(Branches.idle(whole)).isEmpty();
    assertThat(Branches.idle(new Criterion.All(List.of(atLeast(30), idle)))).containsExactly(idle);
  }

  // ---- by definition: the verdict with the part taken as a yes, and as a no, for each patient

  private static List<Criterion> idleByDefinition(Criterion whole) {
    PossibleAnswers facts = new PossibleAnswers(whole);
    List<Criterion> idle = new ArrayList<>();
    for (Criterion part : within(whole)) {
      boolean asYes = false;
      boolean asNo = false;
      for (long number = 0; number < facts.patients(Long.MAX_VALUE); number++) {
        int[] patient = facts.patient(number);
        Facts known = fact -> facts.answers(facts.place(fact)).get(patient[facts.place(fact)]);
        if (judge(whole, part, Truth.YES, known) != judge(whole, part, Truth.NO, known)) {
          boolean yes = Judge.judge(part, known).isYes();
          asYes |= yes;
          asNo |= !yes;
        }
      }
      if (!asYes || !asNo) {
        idle.add(part);
      }
    }
    return idle;
  }

  private static List<Criterion> within(Criterion criterion) {
    List<Criterion> within = new ArrayList<>();
    for (Criterion inner : criterion.inside()) {
      within.add(inner);
      within.addAll(within(inner));
    }
    return within;
  }

  private static Truth judge(Criterion criterion, Criterion part, Truth as, Facts known) {
    if (criterion == part) {
      return as;
    }
    List<Truth> inner = criterion.inside().stream().map(c -> judge(c, part, as, known)).toList();
    return switch (criterion) {
      case Criterion.Leaf leaf -> Judge.judge(leaf, known);
      case Criterion.All all -> Truth.of(inner.stream().allMatch(Truth::isYes));
      case Criterion.Any any -> Truth.of(inner.stream().anyMatch(Truth::isYes));
      case Criterion.Not not -> inner.getFirst().not();
      case Criterion.AtLeast atLeast ->
          Truth.of(inner.stream().filter(Truth::isYes).count() >= atLeast.count());
    };
  }

  /** Equal parts at different places are different parts. */
  private static Set<Criterion> identities(List<Criterion> parts) {
    Set<Criterion> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(parts);
    return identities;
  }

  // ---- criteria

  private static Criterion drawn(SplittableRandom random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 1, 2 -> new Criterion.All(parts(random, depth));
      case 3 -> new Criterion.Any(parts(random, depth));
      case 4 -> new Criterion.Not(drawn(random, depth - 1));
      case 5 -> new Criterion.AtLeast(2, parts(random, depth));
      default -> random.nextInt(3) == 0 ? atLeast(10 * random.nextInt(3)) : anyPresent(random);
    };
  }

  private static List<Criterion> parts(SplittableRandom random, int depth) {
    return IntStream.range(0, 2 + random.nextInt(2))
        .mapToObj(i -> drawn(random, depth - 1))
        .toList();
  }

  private static Criterion anyPresent(SplittableRandom random) {
    return present("a" + random.nextInt(5));
  }

  private static Criterion present(String id) {
    return new Criterion.Present(Fact.finding(id));
  }

  private static Criterion atLeast(int limit) {
    return new Criterion.Compare(Fact.measure("egfr"), Comparison.GE, BigDecimal.valueOf(limit));
  }
}
