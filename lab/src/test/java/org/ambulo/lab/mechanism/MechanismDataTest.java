package org.ambulo.lab.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MechanismDataTest {

  private static final MechanismCoding CODING =
      new MechanismCoding(List.of("B", "A"), "expert", List.of("North", "South"));

  private final Path folder;

  MechanismDataTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private MechanismReading read(String... lines) throws IOException {
    return MechanismData.read(Files.write(folder.resolve("p.csv"), List.of(lines)), CODING);
  }

  private List<String> problems(String... lines) throws IOException {
    return assertInstanceOf(MechanismReading.Unreadable.class, read(lines)).problems();
  }

  @Test
  void readsColumnsByNameAndAnEmptyCellAsUnknown() throws IOException {
    MechanismData data =
        assertInstanceOf(
                MechanismReading.Read.class, read("id,A,B,expert", "7,1,,South", "", "8,0,1,North"))
            .data();
    assertEquals(
        List.of(new MechanismPatient(List.of(-1, 1), 1), new MechanismPatient(List.of(1, 0), 0)),
        data.patients());
  }

  @Test
  void namesFileAndLineOfEveryProblem() throws IOException {
    List<String> problems = problems("A,B,expert", "1,yes,North", "1,0,East", "1,0");
    assertEquals(3, problems.size());
    assertTrue(problems.get(0).contains("p.csv:2: answer (yes)"), problems.get(0));
    assertTrue(problems.get(1).contains("p.csv:3: mechanism (East)"), problems.get(1));
    assertTrue(problems.get(2).contains("p.csv:4: 2 cells"), problems.get(2));
  }

  @Test
  void refusesAFileWithoutTheColumnsOrWithoutPatients() throws IOException {
    assertTrue(problems("A,expert", "1,North").getFirst().contains("column (B) is missing"));
    assertTrue(problems("A,B,expert").getFirst().contains("no patients"));
    assertTrue(problems().getFirst().contains("no patients"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertInstanceOf(
        MechanismReading.Unreadable.class, MechanismData.read(folder.resolve("none"), CODING));
  }
}
