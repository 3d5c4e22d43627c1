package org.ambulo.lab.mechanism;

/**
 * What to do with a file of patients.
 *
 * @param folds parts of one cross-validation; from 2, and not more than patients
 * @param repeats fold assignments, from 1
 * @param seed where all chance comes from
 */
public record MechanismOptions(Task task, int folds, int repeats, long seed) {

  /** A study in ten folds with fifty assignments, as the knowledge base reports it. */
  public static final MechanismOptions STANDARD =
      new MechanismOptions(Task.STUDY, 10, 50, 20110917L);

  /** What is wanted of the patients. */
  public enum Task {
    /** How accurate and how calibrated the model is on them. */
    STUDY,
    /** The parameters fitted to them, as the knowledge file writes them. */
    FIT
  }

  public MechanismOptions withTask(Task other) {
    return new MechanismOptions(other, folds, repeats, seed);
  }
}
