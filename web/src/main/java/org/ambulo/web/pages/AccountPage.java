package org.ambulo.web.pages;

/** What somebody can do with their own account. */
public record AccountPage(Frame frame, Generator generator) implements Page {

  /** The code generator. */
  public enum Generator {
    SET_UP,
    MISSING
  }
}
