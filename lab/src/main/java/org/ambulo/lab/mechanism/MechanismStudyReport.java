package org.ambulo.lab.mechanism;

import java.util.List;

/** What came of examining a file of patients. */
public sealed interface MechanismStudyReport {

  /** The text to show: a study's figures, or fitted parameters as YAML. */
  record Done(String text) implements MechanismStudyReport {}

  /** Why there is none; each problem names what is wrong, with file and line, and a remedy. */
  record Refused(List<String> problems) implements MechanismStudyReport {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
