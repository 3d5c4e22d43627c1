package org.ambulo.web.pages.assessment;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/** What follows from the answers, without what is around it. */
public record AssessmentPartPage(AssessmentPage whole) implements Page {
  @Override
  public Frame frame() {
    return whole.frame();
  }
}
