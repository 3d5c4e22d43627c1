package org.ambulo.web.pages;

/** The part of a patient's page that changes, without what is around it. */
public record PatientPartPage(PatientPage whole) implements Page {
  @Override
  public Frame frame() {
    return whole.frame();
  }
}
