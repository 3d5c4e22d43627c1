package org.ambulo.web.pages;

/** The part of a worklist that changes, without what is around it. */
public record WorklistPartPage(WorklistPage whole) implements Page {
  @Override
  public Frame frame() {
    return whole.frame();
  }
}
