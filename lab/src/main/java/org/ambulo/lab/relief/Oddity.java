package org.ambulo.lab.relief;

/** In what way a patient is none that the model was made for. */
enum Oddity {
  NONE("as the model has it"),
  FLAT("pain never changes"),
  WORSENING("pain gets worse"),
  PAIN_FREE("pain goes for good"),
  CONSTANT("always the same number"),
  WEEKLY("rates once a week"),
  WRONG_DATE("date of the procedure wrong");

  private final String words;

  Oddity(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
