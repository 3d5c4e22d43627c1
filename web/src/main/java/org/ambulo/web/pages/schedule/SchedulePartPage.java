package org.ambulo.web.pages.schedule;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/** The part of the board that changes. */
public record SchedulePartPage(SchedulePage whole) implements Page {
  @Override
  public Frame frame() {
    return whole.frame();
  }
}
