package org.ambulo.web.pages.admin;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The audit trail.
 *
 * @param asked which part of it
 * @param fault what of the question could not be read; empty: nothing
 * @param older where the ones before are; empty: there are none
 * @param check of the chain
 */
public record AuditPage(
    Frame frame,
    Asked asked,
    String fault,
    List<Choice> people,
    List<Choice> acts,
    List<Line> lines,
    String older,
    Work check)
    implements Page {
  public AuditPage {
    people = List.copyOf(people);
    acts = List.copyOf(acts);
    lines = List.copyOf(lines);
  }

  /**
   * Which part; what is empty narrows nothing.
   *
   * @param who an account's id
   * @param patient a record's id
   */
  public record Asked(String who, String patient, String act, String from, String until) {}

  /**
   * One deed.
   *
   * @param whoIs the account's id
   * @param what resource, with its version
   */
  public record Line(
      String number,
      String when,
      String who,
      String whoIs,
      String role,
      String act,
      String what,
      String patient,
      String detail,
      Result result) {}

  /** What came of it. */
  public enum Result {
    DONE,
    REFUSED,
    FAILED
  }
}
