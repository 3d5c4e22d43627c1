package org.ambulo.web.pages;

import java.util.List;

/** Shows recovery codes, this once. */
public record RecoveryPage(Frame frame, List<String> codes, String next) implements Page {
  public RecoveryPage {
    codes = List.copyOf(codes);
  }
}
