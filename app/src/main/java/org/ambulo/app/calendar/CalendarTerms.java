package org.ambulo.app.calendar;

/** Names of ours in the documents of the calendar. */
public final class CalendarTerms {

  private static final String OURS = "https://ambulo.org/fhir/";

  /** What somebody does in the clinic, on a PractitionerRole. */
  public static final String ROLE = OURS + "CodeSystem/role";

  /** What somebody may do, on a PractitionerRole: ids of procedures, and kinds of therapy. */
  public static final String SKILL = OURS + "CodeSystem/skill";

  /** What a Location is for. */
  public static final String ROOM = OURS + "CodeSystem/room";

  /** Extension on a Location: how many patients it holds at a time. */
  public static final String CAPACITY = OURS + "StructureDefinition/capacity";

  private CalendarTerms() {}
}
