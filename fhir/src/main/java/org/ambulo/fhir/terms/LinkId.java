package org.ambulo.fhir.terms;

/**
 * The linkIds of the case context: the way of keys from the root, {@code sections/meds/*}; an
 * element of a list is {@code *}. A key that starts with a star or backslash gets a backslash
 * before it, so any key can be told from an element.
 */
public final class LinkId {

  private static final String STEP = "/";
  private static final String ELEMENT = "*";
  private static final String ESCAPE = "\\";

  private LinkId() {}

  public static String field(String parent, String key) {
    boolean special = key.startsWith(ELEMENT) || key.startsWith(ESCAPE);
    return parent + STEP + (special ? ESCAPE : "") + key;
  }

  public static String element(String parent) {
    return parent + STEP + ELEMENT;
  }

  /** The key in a linkId that stands below the parent. */
  public static String key(String parent, String linkId) {
    String step = linkId.startsWith(parent + STEP) ? linkId.substring(parent.length() + 1) : linkId;
    return step.startsWith(ESCAPE) ? step.substring(1) : step;
  }
}
