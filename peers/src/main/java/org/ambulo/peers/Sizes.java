package org.ambulo.peers;

import org.ambulo.lab.clinic.ClinicSize;

/** The sizes of clinics by their letters. */
final class Sizes {

  private Sizes() {}

  static ClinicSize of(String letter) {
    return switch (letter) {
      case "S" -> ClinicSize.S;
      case "M" -> ClinicSize.M;
      case "L" -> ClinicSize.L;
      case "XL" -> ClinicSize.XL;
      default ->
          throw new IllegalArgumentException("sizes are S, M, L and XL, not (" + letter + ")");
    };
  }
}
