package org.ambulo.fhir.search;

/** How a parameter compares. */
public enum ParameterKind {
  TOKEN("token"),
  WORDS("string"),
  SPAN("date"),
  LINK("reference"),
  ADDRESS("uri"),
  AMOUNT("quantity");

  private final String fhir;

  ParameterKind(String fhir) {
    this.fhir = fhir;
  }

  /** FHIR's name of the kind. */
  public String fhir() {
    return fhir;
  }
}
