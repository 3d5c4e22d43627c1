package org.ambulo.core.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an assessment concludes, as far as the rules of the plan speak of it. */
public enum Conclusion {
  /** An emergency or urgent red flag fires: nothing else starts. */
  RED_FLAG_STOPS_PLAN("a red flag that stops the plan"),
  /** An emergency fires. */
  RED_FLAG_EMERGENCY("a red flag of the emergency tier"),
  /** Any red flag fires, however soon it has to be acted on. */
  RED_FLAG_OPEN("a red flag is open"),
  /** A red flag of the same week fires: nothing is loaded before it is cleared. */
  RED_FLAG_OPEN_TIER_SAME_WEEK("a red flag of the same week"),
  /** Required screening is not finished. */
  SCREENING_OPEN("screening not finished"),
  IMAGING_INDICATED("imaging indicated"),
  PSYCHOSOCIAL_HIGH("high psychosocial risk");

  private static final Map<String, Conclusion> BY_ID = byId();

  private final String words;
  private final String id;

  Conclusion(String words) {
    this.words = words;
    id = name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Conclusion> byId() {
    Map<String, Conclusion> byId = new HashMap<>();
    for (Conclusion conclusion : values()) {
      byId.put(conclusion.id, conclusion);
    }
    return Map.copyOf(byId);
  }

  public String words() {
    return words;
  }

  /** Its id in the content: {@code psychosocial_high}. */
  public String id() {
    return id;
  }

  /** The conclusion of this id. */
  public static Optional<Conclusion> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
