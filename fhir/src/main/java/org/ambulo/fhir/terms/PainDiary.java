package org.ambulo.fhir.terms;

import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of ratings in a diary of pain, 0 to 10, with words for them. */
public final class PainDiary {

  /** The name of the part of a record that holds the diary, and of the fields of a rating. */
  public static final String SECTION = "diary";

  public static final String DATE = "date";
  public static final String POINTS = "nrs";
  public static final String KIND = "kind";

  private PainDiary() {}

  /** By kind. */
  public static Map<String, String> displays() {
    Map<String, String> displays = new LinkedHashMap<>();
    displays.put("now", "Pain now");
    displays.put("activity", "Pain with activity");
    displays.put("worst", "Worst pain of the day");
    displays.put("average", "Average pain of the day");
    displays.put("week", "Average pain of the week");
    return displays;
  }
}
