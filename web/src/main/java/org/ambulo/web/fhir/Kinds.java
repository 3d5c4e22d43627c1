package org.ambulo.web.fhir;

import org.ambulo.clinic.archive.Query;
import org.ambulo.fhir.search.ParameterKind;

/** The archive's name of each kind of parameter. */
final class Kinds {

  private Kinds() {}

  static Query.Kind of(ParameterKind kind) {
    return switch (kind) {
      case TOKEN -> Query.Kind.TOKEN;
      case WORDS -> Query.Kind.WORDS;
      case SPAN -> Query.Kind.SPAN;
      case LINK -> Query.Kind.LINK;
      case ADDRESS -> Query.Kind.ADDRESS;
      case AMOUNT -> Query.Kind.AMOUNT;
    };
  }
}
