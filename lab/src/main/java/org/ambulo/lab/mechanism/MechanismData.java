package org.ambulo.lab.mechanism;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The patients of a study and how many mechanisms and criteria they are described by. */
public record MechanismData(List<MechanismPatient> patients, int mechanisms, int criteria) {

  public MechanismData {
    patients = List.copyOf(patients);
  }

  /**
   * Reads a comma-separated file (UTF-8, one header line, columns in any order, further columns
   * ignored). A criterion is 0, 1 or empty; empty is unknown. A file with any line that cannot be
   * read is refused as a whole: a study on part of a file is another study.
   */
  public static MechanismReading read(Path file, MechanismCoding coding) {
    try {
      return new MechanismCsv(file, coding).parse(Files.readAllLines(file));
    } catch (NoSuchFileException missing) {
      return unreadable(file, "there is no such file", "the path is wrong");
    } catch (CharacterCodingException encoded) {
      return unreadable(file, "it is not UTF-8", "save it as CSV in UTF-8");
    } catch (IOException other) {
      return unreadable(file, String.valueOf(other.getMessage()), "it is a folder or not yours");
    }
  }

  private static MechanismReading unreadable(Path file, String why, String remedy) {
    return new MechanismReading.Unreadable(
        List.of("%s: cannot be read, %s%nMaybe %s.".formatted(file, why, remedy)));
  }

  /** How many patients have each mechanism. */
  public int[] counts() {
    int[] counts = new int[mechanisms];
    patients.forEach(patient -> counts[patient.mechanism()]++);
    return counts;
  }
}
