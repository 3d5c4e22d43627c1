package org.ambulo.core.archive;

/** The name of one resource: its FHIR type and logical id. */
public record Key(String type, String id) {

  /** As FHIR writes a reference within one server: {@code Patient/p1}. */
  @Override
  public String toString() {
    return type + "/" + id;
  }
}
