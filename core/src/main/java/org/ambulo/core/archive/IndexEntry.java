package org.ambulo.core.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One value under which a resource is found by one search parameter. A resource has any number of
 * them for each parameter.
 */
public sealed interface IndexEntry {

  /** The search parameter's name, such as {@code birthdate}. */
  String parameter();

  /** A code, an identifier or yes/no. */
  record Token(String parameter, Optional<String> system, String code) implements IndexEntry {}

  /** A text, in lower case, without accents and doubled spaces. */
  record Words(String parameter, String text) implements IndexEntry {}

  /**
   * A date or time in its own precision, or a period: from its first instant up to before its end.
   */
  record Span(String parameter, Instant from, Instant until) implements IndexEntry {}

  /** A reference to a resource of this server. */
  record Link(String parameter, Key target) implements IndexEntry {}

  /** An address: of a profile, a canonical resource, or a reference to elsewhere. */
  record Address(String parameter, String uri) implements IndexEntry {}

  /** A number, with its unit as system and code where it has one. */
  record Amount(String parameter, BigDecimal value, Optional<String> system, Optional<String> unit)
      implements IndexEntry {}
}
