package org.ambulo.web.pages.procedures;

import java.util.Arrays;
import java.util.Optional;

/** How bad an adverse event is, by the codes of FHIR R4. */
public enum Seriousness {
  NON_SERIOUS("Non-serious", "Not serious"),
  SERIOUS("Serious", "Serious: in danger, in hospital, or lasting harm");

  private final String code;
  private final String words;

  Seriousness(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  public String words() {
    return words;
  }

  static Optional<Seriousness> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
