package org.ambulo.core.knowledge;

/** The code systems that the knowledge base speaks. */
public enum CodeSystem {
  ICD10CM("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
  SNOMED("http://snomed.info/sct", "SNOMED CT"),
  LOINC("http://loinc.org", "LOINC"),
  RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
  OTHER("", "other");

  private final String uri;
  private final String title;

  CodeSystem(String uri, String title) {
    this.uri = uri;
    this.title = title;
  }

  public String uri() {
    return uri;
  }

  public String title() {
    return title;
  }

  /** The system of this canonical URI; {@link #OTHER} for one the knowledge base does not speak. */
  public static CodeSystem ofUri(String uri) {
    for (CodeSystem system : values()) {
      if (system != OTHER && system.uri.equals(uri)) {
        return system;
      }
    }
    return OTHER;
  }
}
