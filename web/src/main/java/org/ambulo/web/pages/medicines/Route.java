package org.ambulo.web.pages.medicines;

import java.util.Arrays;
import java.util.Optional;

/** By which way a medicine is taken, in the words by which records name it. */
public enum Route {
  ORAL("by mouth"),
  TRANSDERMAL("patch through the skin"),
  TOPICAL("on the skin"),
  SUBLINGUAL("under the tongue"),
  BUCCAL("inside the cheek"),
  NASAL("through the nose"),
  SUBCUTANEOUS("under the skin"),
  INTRAMUSCULAR("into a muscle"),
  INTRAVENOUS("into a vein");

  private final String words;

  Route(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Optional<Route> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
