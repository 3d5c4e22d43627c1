package org.ambulo.core.logic;

/**
 * The name of something that can be known about a patient. Two facts are the same when kind, id and
 * part are.
 *
 * @param kind where the answer is looked up
 * @param id id in the knowledge base
 * @param part the item number ({@code "9"}), sub-scale ({@code "w"}), {@link #TOTAL} or {@link
 *     #BAND} of a score, the kind of sensation of marks; empty for every other kind
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
    EVENT,
    /** A recorded diagnosis by ICD-10-CM prefix. */
    CODE,
    /** A yes/no circumstance of the care that is neither finding nor diagnosis. */
    CIRCUMSTANCE,
    /** A number of the care so far or of what is asked for. */
    CARE,
    /** A medicine that is taken or asked for. */
    MEDICINE,
    /** A class of which a medicine is taken or asked for. */
    CLASS,
    /** How many different medicines of a class are taken or asked for. */
    CLASS_COUNT,
    /** Milligrams a day of an ingredient, over all products. */
    DAILY_DOSE,
    /** Morphine milligram equivalents a day. */
    MME,
    /** How many regions of an area are marked on the body chart with a kind of sensation. */
    MARKS,
    /** What the procedure under judgement is like, or needs. */
    PROCEDURE,
    /** The cause that leads the differential. */
    CAUSE,
    /** The class used for rehabilitation. */
    CATEGORY,
    /** What the assessment concluded so far. */
    CONCLUSION
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

  /** A recorded diagnosis whose ICD-10-CM code, without its dot, begins so. */
  public static Fact code(String prefix) {
    return new Fact(Kind.CODE, prefix.replace(".", ""), "");
  }

  public static Fact circumstance(String id) {
    return new Fact(Kind.CIRCUMSTANCE, id, "");
  }

  public static Fact care(String number) {
    return new Fact(Kind.CARE, number, "");
  }

  public static Fact medicine(String id) {
    return new Fact(Kind.MEDICINE, id, "");
  }

  public static Fact medicineClass(String id) {
    return new Fact(Kind.CLASS, id, "");
  }

  public static Fact classCount(String id) {
    return new Fact(Kind.CLASS_COUNT, id, "");
  }

  public static Fact dailyDose(String ingredient) {
    return new Fact(Kind.DAILY_DOSE, ingredient, "");
  }

  /** Taken at the maximum that the orders allow. */
  public static Fact mme() {
    return new Fact(Kind.MME, "mme", "");
  }

  /** Regions of an area marked on the body chart with a sensation of a kind. */
  public static Fact marks(String area, String kind) {
    return new Fact(Kind.MARKS, area, kind);
  }

  public static Fact procedure(String attribute) {
    return new Fact(Kind.PROCEDURE, attribute, "");
  }

  public static Fact cause(String diagnosis) {
    return new Fact(Kind.CAUSE, diagnosis, "");
  }

  public static Fact category(String id) {
    return new Fact(Kind.CATEGORY, id, "");
  }

  public static Fact conclusion(String id) {
    return new Fact(Kind.CONCLUSION, id, "");
  }

  /** The fact's short name: {@code h_fever}, {@code phq9/9}, {@code phq9}. */
  public String name() {
    return part.isEmpty() || part.equals(TOTAL) ? id : id + "/" + part;
  }
}
