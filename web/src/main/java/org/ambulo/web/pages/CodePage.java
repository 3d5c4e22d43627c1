package org.ambulo.web.pages;

import java.util.List;

/** Asks for the code of the generator. */
public record CodePage(Frame frame, List<String> faults, String next) implements Page {
  public CodePage {
    faults = List.copyOf(faults);
  }
}
