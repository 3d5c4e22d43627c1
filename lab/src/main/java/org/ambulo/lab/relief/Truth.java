package org.ambulo.lab.relief;

/** Where the patients of a study come from. */
public enum Truth {
  /** From the priors, with diaries as the model has them; no therapy. */
  PRIOR("patients of the priors"),
  /** As that, but fewer respond and relief is shorter than the forecast knows. */
  MISSPECIFIED("fewer respond and for shorter than the priors say, and the forecast does not know"),
  /** From the priors, with modifiers, therapy and odd patients. */
  RECIPE("patients of the priors with modifiers and therapy, some of them odd");

  private final String words;

  Truth(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
