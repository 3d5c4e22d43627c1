package org.ambulo.lab.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Mechanism;
import org.ambulo.core.knowledge.MechanismParameters;
import org.ambulo.lab.mechanism.MechanismOptions.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MechanismExaminerTest {

  private static final MechanismCoding CODING =
      new MechanismCoding(List.of("A", "B", "C", "D"), "expert", List.of("X", "Y", "Z"));
  private static final Mechanism MECHANISM =
      new Mechanism(
          List.of("alpha", "beta", "gamma"),
          List.of("one", "two", "three", "four"),
          new MechanismParameters(new double[] {0.3, 0.3, 0.4}, SyntheticPatients.YES, 0.1),
          new Citation(Confidence.U, List.of("expert")));
  private static final MechanismOptions SMALL = new MechanismOptions(Task.STUDY, 5, 4, 3);

  private final MechanismExaminer examiner = new MechanismExaminer(MECHANISM, CODING);

  private final Path folder;

  MechanismExaminerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path patients(int count) throws IOException {
    Stream<String> rows =
        SyntheticPatients.draw(count, 0.5, 5).patients().stream().map(MechanismExaminerTest::row);
    return Files.write(
        folder.resolve("p.csv"), Stream.concat(Stream.of("A,B,C,D,expert"), rows).toList());
  }

  private static String row(MechanismPatient patient) {
    return patient.answers().stream().map(String::valueOf).collect(Collectors.joining(","))
        + ","
        + CODING.labels().get(patient.mechanism());
  }

  private String text(Path file, MechanismOptions options) {
    return switch (examiner.run(file, options)) {
      case MechanismStudyReport.Done done -> done.text();
      case MechanismStudyReport.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private List<String> problems(Path file, MechanismOptions options) {
    return switch (examiner.run(file, options)) {
      case MechanismStudyReport.Done done -> List.of();
      case MechanismStudyReport.Refused refused -> refused.problems();
    };
  }

  private static String golden(String name) {
    try (InputStream in = MechanismExaminerTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void tellsAccuracyAndCalibrationAsApproved() throws IOException {
    assertThat(text(patients(60), SMALL)).isEqualTo(golden("study.txt"));
  }

  @Test
  void printsFittedParametersAsTheKnowledgeFileWritesThem() throws IOException {
    assertThat(text(patients(60), SMALL.withTask(Task.FIT))).isEqualTo(golden("fit.txt"));
  }

  @Test
  void saysWhenTheShippedParametersWereFittedToTheVeryPatients() throws IOException {
    Path file = patients(60);
    MechanismData data =
        switch (MechanismData.read(file, CODING)) {
          case MechanismReading.Read read -> read.data();
          case MechanismReading.Unreadable bad -> throw new AssertionError(bad.problems());
        };
    MechanismParameters fitted =
        new MechanismSheet(MECHANISM.mechanisms(), MECHANISM.findings(), 4)
            .rounded(MechanismFit.STANDARD.fit(data));
    Mechanism same =
        new Mechanism(MECHANISM.mechanisms(), MECHANISM.findings(), fitted, MECHANISM.citation());
    MechanismStudyReport report = new MechanismExaminer(same, CODING).run(file, SMALL);
    assertThat(report.toString()).contains("were fitted to these very patients");
  }

  @Test
  void refusesFoldsAndRepeatsThatAreNone() throws IOException {
    Path file = patients(12);
    assertThat(problems(file, new MechanismOptions(Task.STUDY, 13, 0, 1)))
        .containsExactly(
            "folds (13) must be from 2 to the number of patients (12)",
            "repeats (0) must be 1 or more");
    assertThat(problems(file, new MechanismOptions(Task.STUDY, 1, 1, 1))).hasSize(1);
  }

  @Test
  void namesTheFirstProblemsOfAFileFullOfThem() throws IOException {
    Path file =
        Files.write(
            folder.resolve("bad.csv"),
            Stream.concat(
                    Stream.of("A,B,C,D,expert"), Collections.nCopies(50, "1,0,?,1,X").stream())
                .toList());
    List<String> problems = problems(file, SMALL);
    assertThat(problems).hasSize(21).last().isEqualTo("and 30 more problems");
    assertThat(problems.getFirst()).contains("bad.csv:2: answer (?)");
  }

  @Test
  void knowsHowTheShippedContentCodesTheStudy() {
    Path missing = folder.resolve("none.csv");
    assertThat(MechanismExaminer.shipped().run(missing, MechanismOptions.STANDARD))
        .isInstanceOf(MechanismStudyReport.Refused.class);
  }
}
