package org.ambulo.core.logic;

/**
 * The name of something that can be known about a patient. Two facts are the same when kind, id and
 * part are.
 *
 * @param kind where the answer is looked up
 * @param id id in the knowledge base
 * @param part the item number ({@code "9"}), sub-scale ({@code "w"}), {@link #TOTAL} or {@link
 *     #BAND} of a score; empty for every other kind
 */
public record Fact(Kind kind, String id, String part) {

  public static final String TOTAL = "total";
  public static final String BAND = "band";

  /** Where the answer to a fact lives. */
  public enum Kind {
    FINDING,
    SCORE,
    MEASURE,
    PROBLEM,
    EVENT
  }

  public static Fact finding(String id) {
    return new Fact(Kind.FINDING, id, "");
  }

  public static Fact score(String instrument, String part) {
    return new Fact(Kind.SCORE, instrument, part);
  }

  public static Fact measure(String id) {
    return new Fact(Kind.MEASURE, id, "");
  }

  /** A diagnosis recorded in the problem list, by its value set. */
  public static Fact problem(String id) {
    return new Fact(Kind.PROBLEM, id, "");
  }

  /** Something only a person can say happened. */
  public static Fact event(String id) {
    return new Fact(Kind.EVENT, id, "");
  }

  /** The fact's short name: {@code h_fever}, {@code phq9/9}, {@code phq9}. */
  public String name() {
    return part.isEmpty() || part.equals(TOTAL) ? id : id + "/" + part;
  }
}
