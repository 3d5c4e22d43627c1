package org.ambulo.clinic.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.ambulo.core.archive.Key;

/** One condition on a resource's index entries, as FHIR's search defines it. */
public sealed interface Match {

  /** By logical id. */
  record Id(String id) implements Match {}

  /** By the time of the last write. */
  record Updated(Relation relation, Instant from, Instant until) implements Match {}

  /**
   * By code.
   *
   * @param system nothing: any system or none; an empty text: none given
   * @param code nothing: any code of the system
   */
  record Token(String parameter, Optional<String> system, Optional<String> code) implements Match {}

  /** By text, prepared like the entries' own. */
  record Words(String parameter, How how, String text) implements Match {}

  /** By time; the asked-for span runs from its first instant up to before its end. */
  record Span(String parameter, Relation relation, Instant from, Instant until) implements Match {}

  record Link(String parameter, Key target) implements Match {}

  record Address(String parameter, String uri) implements Match {}

  /**
   * By number; the asked-for figure is any from low up to before high, as its digits imply.
   *
   * @param system the unit's, where it must agree
   */
  record Amount(
      String parameter,
      Relation relation,
      BigDecimal low,
      BigDecimal high,
      Optional<String> system,
      Optional<String> unit)
      implements Match {}

  /** The resource has no entry of the parameter. */
  record Missing(String parameter, Query.Kind kind) implements Match {}

  /** The match does not hold. */
  record Not(Match match) implements Match {}

  /** How a text is compared. */
  enum How {
    STARTS,
    CONTAINS,
    EXACT
  }

  /** FHIR's prefixes. */
  enum Relation {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL,
    STARTS_AFTER,
    ENDS_BEFORE,
    APPROXIMATE
  }
}
