package org.ambulo.web.chart;

import org.ambulo.clinic.access.Caller;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;

/**
 * Who writes something into a record.
 *
 * @param reference of the person, such as {@code Practitioner/7}; empty for none
 * @param name as it is shown
 */
public record Author(String reference, String name) {

  public static Author of(Caller caller, String name) {
    return new Author(caller.person().map(Object::toString).orElse(""), name);
  }

  /** As a reference with the name beside it. */
  public Draft draft() {
    return Parts.reference(reference).put("display", name);
  }
}
