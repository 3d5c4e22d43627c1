package org.ambulo.knowledge.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** The facts of a criterion, and of each those answers that differ for it. */
final class PossibleAnswers {

  private final List<Fact> facts;
  private final List<List<Answer>> answers;

  PossibleAnswers(Criterion criterion) {
    SequencedMap<Fact, List<Answer>> domain = new LinkedHashMap<>();
    criterion
        .leaves()
        .forEach(leaf -> extend(domain.computeIfAbsent(leaf.fact(), f -> new ArrayList<>()), leaf));
    facts = List.copyOf(domain.keySet());
    answers = List.copyOf(domain.values());
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

  int place(Fact fact) {
    return facts.indexOf(fact);
  }

  List<Answer> answers(int place) {
    return answers.get(place);
  }

  /** How many different patients there are, at most this many. */
  long patients(long most) {
    long patients = 1;
    for (List<Answer> one : answers) {
      patients = Math.min(most, patients * one.size());
    }
    return patients;
  }

  /** The patient of this number, counted from 0. */
  int[] patient(long number) {
    int[] patient = new int[answers.size()];
    long rest = number;
    for (int fact = 0; fact < patient.length; fact++) {
      patient[fact] = (int) (rest % answers.get(fact).size());
      rest /= answers.get(fact).size();
    }
    return patient;
  }

  int[] drawn(SplittableRandom random) {
    int[] patient = new int[answers.size()];
    for (int fact = 0; fact < patient.length; fact++) {
      patient[fact] = random.nextInt(answers.get(fact).size());
    }
    return patient;
  }
}
