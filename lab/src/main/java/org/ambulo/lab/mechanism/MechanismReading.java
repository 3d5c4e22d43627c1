package org.ambulo.lab.mechanism;

import java.util.List;

/** What came of reading a study's file: the patients, or everything that is wrong with it. */
public sealed interface MechanismReading {

  record Read(MechanismData data) implements MechanismReading {}

  /** Each problem names the file, the line and a remedy. */
  record Unreadable(List<String> problems) implements MechanismReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
