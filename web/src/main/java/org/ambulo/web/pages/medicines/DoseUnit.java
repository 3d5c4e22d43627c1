package org.ambulo.web.pages.medicines;

import java.util.Arrays;
import java.util.Optional;

/** In what a dose is counted. */
public enum DoseUnit {
  MG("mg"),
  G("g"),
  MCG("ug"),
  /** Of a patch, which is worn one at a time. */
  MCG_PER_HOUR("mcg/hr");

  private final String code;

  DoseUnit(String code) {
    this.code = code;
  }

  public String words() {
    return switch (this) {
      case MG -> "mg";
      case G -> "g";
      case MCG -> "mcg";
      case MCG_PER_HOUR -> "mcg an hour (patch)";
    };
  }

  /** As records write it. */
  String code() {
    return code;
  }

  static Optional<DoseUnit> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
