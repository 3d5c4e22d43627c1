package org.ambulo.web.fhir;

import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Parameter;

/**
 * A search as understood.
 *
 * @param echoed its parameters without the place in the result
 */
record Search(
    KeptType type,
    List<Query.AnyOf> all,
    List<Query.Order> order,
    Slice slice,
    Kind kind,
    Total total,
    List<Include> includes,
    List<Include> revIncludes,
    List<Given> echoed) {

  /** What is wanted of it. */
  enum Kind {
    RESOURCES,
    COUNT
  }

  /** Whether to say how many there are in all. */
  enum Total {
    WANTED,
    IF_KNOWN
  }

  /**
   * Resources to be added.
   *
   * @param source the type whose parameter it is
   */
  record Include(String source, Parameter parameter, Optional<String> target) {}

  Query query(Sight sight) {
    return new Query(type.name(), all, sight, order, slice);
  }
}
