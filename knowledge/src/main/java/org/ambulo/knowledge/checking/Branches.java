package org.ambulo.knowledge.checking;

import java.util.List;
import java.util.SplittableRandom;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Truth;

/**
 * Finds the parts of a criterion that can never matter: no patient exists whose verdict depends on
 * the part being a yes, or on its being a no. Patients are first made for each part, then, where
 * there are many, drawn with a fixed seed, and where that leaves a part without a witness all of
 * them are tried.
 */
final class Branches {

  private static final long SEED = 7;
  private static final int MADE = 20;
  private static final int DRAWN = 20_000;
  private static final long ALL = 1L << 22;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final PossibleAnswers facts;
  private final Part whole;
  private final List<Part> parts;

  private Branches(Criterion criterion) {
    facts = new PossibleAnswers(criterion);
    whole = new Part(criterion, facts);
    parts = whole.within().toList();
  }

  /** The idle parts, in the order written; empty when every branch can matter. */
  static List<Criterion> idle(Criterion whole) {
    Branches branches = new Branches(whole);
    branches.make();
    branches.draw();
    branches.tryAll();
    return branches.parts.stream().filter(p -> !p.matters()).map(Part::criterion).toList();
  }

  private void make() {
    for (int i = 0; i < MADE && !done(); i++) {
      for (Part part : parts) {
        if (!part.matters()) {
          make(part, Truth.YES);
          make(part, Truth.NO);
        }
      }
    }
  }

  private void make(Part part, Truth as) {
    int[] patient = facts.drawn(random);
    whole.lead(part, as, patient, random);
    look(patient);
  }

  private void draw() {
    boolean fewer = facts.patients(DRAWN) < DRAWN;
    for (int i = 0; !fewer && i < DRAWN && !done(); i++) {
      look(facts.drawn(random));
    }
  }

  private void tryAll() {
    long patients = facts.patients(ALL + 1);
    for (long number = 0; patients <= ALL && number < patients && !done(); number++) {
      look(facts.patient(number));
    }
  }

  private boolean done() {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).matters()) {
        return false;
      }
    }
    return true;
  }

  private void look(int[] patient) {
    whole.judge(patient);
    whole.witness();
  }
}
