package org.ambulo.web.programme;

import java.util.Optional;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.words.patient.DoseWords;

/**
 * How much of an exercise a patient does.
 *
 * @param amount sets, repetitions, times
 * @param load what is held or worn, such as {@code 2 kg}; empty: nothing
 * @param typed the dose as a clinician typed it into the plan; it then stands for the others, and
 *     how much it is in numbers is not known. Empty: nobody did
 */
public record Dose(ExerciseDose amount, String load, String typed) {

  /** As the library has it. */
  static Dose usual(ExerciseDose amount) {
    return new Dose(amount, "", "");
  }

  /** The numbers; empty where the dose is in words. */
  public Optional<ExerciseDose> counted() {
    return Optional.of(amount).filter(any -> typed.isEmpty());
  }

  /** As a therapist writes it. */
  public String text() {
    return typed.isEmpty() ? amount.text() + (load.isEmpty() ? "" : ", with " + load) : typed;
  }

  /** As a patient reads it. */
  public String plain() {
    return typed.isEmpty()
        ? DoseWords.of(amount) + (load.isEmpty() ? "" : " Use " + load + ".")
        : typed;
  }
}
