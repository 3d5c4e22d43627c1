package org.ambulo.core.procedure;

import java.util.List;
import java.util.Locale;
import org.ambulo.core.knowledge.PriorAuthorisation;

/**
 * What a request for authorisation must document, and what of it the record does.
 *
 * @param items worked out when they are looked at
 */
public record Checklist(PriorAuthorisation.Packet packet, List<Item> items) {

  /** One thing to document, and how it stands. */
  public record Item(PriorAuthorisation.Element element, Status status) {}

  /** How one thing stands. */
  public enum Status {
    MET,
    NOT_MET,
    /** The record does not say, or only a person can. */
    MISSING;

    /** Its name outside: {@code not_met}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
