package org.ambulo.clinic.plan;

/** What a clinician says about one thing that is proposed. */
public sealed interface Decision {

  /** As proposed. */
  record Accepted() implements Decision {}

  /**
   * Done, but otherwise than proposed.
   *
   * @param dose how much and how often
   */
  record Changed(String dose, String why) implements Decision {}

  /**
   * Not done.
   *
   * @param words empty where the reason says it all
   */
  record Declined(DeclineReason reason, String words) implements Decision {}

  /** Whether it is done. */
  default boolean isInForce() {
    return switch (this) {
      case Accepted accepted -> true;
      case Changed changed -> true;
      case Declined declined -> false;
    };
  }

  /** Why, in words; empty where nothing had to be said. */
  default String why() {
    return switch (this) {
      case Accepted accepted -> "";
      case Changed changed -> changed.why();
      case Declined(DeclineReason reason, String words) ->
          words.isEmpty() ? reason.words() : reason.words() + ": " + words;
    };
  }
}
