package org.ambulo.words.patient;

import java.util.List;

/**
 * A plan in the patient's own words: what to do at home, what to know, when to get help.
 *
 * @param caveat what stands before all of it
 */
public record PatientPlan(String title, String caveat, List<Section> sections) {
  public PatientPlan {
    sections = List.copyOf(sections);
  }

  /**
   * Some of it under one heading.
   *
   * @param title empty where it has none
   * @param words what comes before the items; empty where there is nothing to say
   */
  public record Section(Kind kind, String title, String words, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /** How a section is to be read. */
  public enum Kind {
    /** Before everything else, at once. */
    ALARM,
    /** Before the plan can start. */
    NOTICE,
    /** Words, and items in any order. */
    PLAIN,
    /** Items one after the other. */
    STEPS
  }

  /**
   * One thing.
   *
   * @param more how much of it; empty where that is not said
   */
  public record Item(String words, String more) {}
}
