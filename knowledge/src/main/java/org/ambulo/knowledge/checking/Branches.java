package org.ambulo.knowledge.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/**
 * Finds the parts of a criterion that can never matter: no patient exists whose verdict depends on
 * the part being a yes, or on its being a no. Patients are drawn with a fixed seed, and where that
 * leaves a part without a witness all of them are tried.
 */
final class Branches {

  private static final long SEED = 7;
  private static final int DRAWN = 20_000;
  private static final long ALL = 1L << 22;

  private final Criterion whole;
  private final List<Fact> facts;
  private final List<List<Answer>> answers = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private Branches(Criterion whole) {
    this.whole = whole;
    SequencedMap<Fact, List<Answer>> domain = new LinkedHashMap<>();
    whole
        .leaves()
        .forEach(leaf -> extend(domain.computeIfAbsent(leaf.fact(), f -> new ArrayList<>()), leaf));
    facts = List.copyOf(domain.keySet());
    domain.values().forEach(answers::add);
    collect(whole);
  }

  /** The idle parts, in the order written; empty when every branch can matter. */
  static List<Criterion> idle(Criterion whole) {
    Branches branches = new Branches(whole);
    branches.draw();
    branches.tryAll();
    return branches.parts.stream().filter(p -> !p.matters()).map(p -> p.criterion).toList();
  }

  /** A part and whether patients were found whose verdict hangs on it. */
  private static final class Part {
    private final Criterion criterion;
    private boolean asYes;
    private boolean asNo;

    Part(Criterion criterion) {
      this.criterion = criterion;
    }

    boolean matters() {
      return asYes && asNo;
    }
  }

  private static void extend(List<Answer> domain, Criterion.Leaf leaf) {
    switch (leaf) {
      case Criterion.Present present -> {
        add(domain, Answer.Plain.YES);
        add(domain, Answer.Plain.NO);
      }
      case Criterion.Compare compare -> {
        BigDecimal step = BigDecimal.ONE.movePointLeft(3);
        add(domain, Answer.of(compare.limit().subtract(step)));
        add(domain, Answer.of(compare.limit()));
        add(domain, Answer.of(compare.limit().add(step)));
      }
      case Criterion.Chosen chosen -> {
        chosen.options().forEach(option -> add(domain, Answer.of(option)));
        add(domain, Answer.of("another option"));
      }
    }
  }

  private static void add(List<Answer> domain, Answer answer) {
    if (!domain.contains(answer)) {
      domain.add(answer);
    }
  }

  private void collect(Criterion criterion) {
    for (Criterion inner : criterion.inside()) {
      parts.add(new Part(inner));
      collect(inner);
    }
  }

  private boolean done() {
    return parts.stream().allMatch(Part::matters);
  }

  private void draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < DRAWN && !done(); i++) {
      Map<Fact, Answer> patient = new LinkedHashMap<>();
      for (int f = 0; f < facts.size(); f++) {
        List<Answer> domain = answers.get(f);
        patient.put(facts.get(f), domain.get(random.nextInt(domain.size())));
      }
      witness(patient);
    }
  }

  private void tryAll() {
    long patients = 1;
    for (List<Answer> domain : answers) {
      patients = Math.min(ALL + 1, patients * domain.size());
    }
    for (long number = 0; patients <= ALL && number < patients && !done(); number++) {
      Map<Fact, Answer> patient = new LinkedHashMap<>();
      long rest = number;
      for (int f = 0; f < facts.size(); f++) {
        List<Answer> domain = answers.get(f);
        patient.put(facts.get(f), domain.get((int) (rest % domain.size())));
        rest /= domain.size();
      }
      witness(patient);
    }
  }

  private void witness(Map<Fact, Answer> patient) {
    Facts known = fact -> patient.getOrDefault(fact, Answer.Plain.UNKNOWN);
    for (Part part : parts) {
      if (!part.matters() && hangsOn(part.criterion, known)) {
        boolean yes = Judge.judge(part.criterion, known).isYes();
        part.asYes |= yes;
        part.asNo |= !yes;
      }
    }
  }

  private boolean hangsOn(Criterion part, Facts known) {
    return judgeWith(whole, part, Truth.YES, known) != judgeWith(whole, part, Truth.NO, known);
  }

  /** The verdict with one part, the very one, taken to be so. */
  private static Truth judgeWith(Criterion criterion, Criterion part, Truth as, Facts known) {
    if (criterion == part) {
      return as;
    }
    List<Truth> inner =
        criterion.inside().stream().map(c -> judgeWith(c, part, as, known)).toList();
    return switch (criterion) {
      case Criterion.Leaf leaf -> Judge.judge(leaf, known);
      case Criterion.All all -> Truth.of(inner.stream().allMatch(Truth::isYes));
      case Criterion.Any any -> Truth.of(inner.stream().anyMatch(Truth::isYes));
      case Criterion.Not not -> inner.getFirst().not();
      case Criterion.AtLeast atLeast ->
          Truth.of(inner.stream().filter(Truth::isYes).count() >= atLeast.count());
    };
  }
}
