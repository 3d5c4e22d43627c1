package org.ambulo.fhir.read;

import java.util.List;

/**
 * A resource of the input and what became of it.
 *
 * @param resource its type and id
 * @param code its first code; empty where it has none
 * @param display its words; empty where it has none
 * @param where how the record names it as an origin
 * @param fates one for each thing it says; never empty
 */
public record Arrival(
    String resource, String type, String code, String display, String where, List<Fate> fates) {
  public Arrival {
    fates = List.copyOf(fates);
  }
}
