package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.fhir.read.PatientInput;
import org.ambulo.knowledge.cases.CaseReader;

/**
 * Reads the patients of an input; the readers are made when first needed. Safe for several threads.
 */
final class Patients {

  private static final long LARGEST_CASE_FILE = 20_000_000;
  private static final int MOST_SHOWN = 20;

  private final Supplier<FhirReader> fhir;
  private final Supplier<CaseReader> cases;

  Patients(KnowledgeBase knowledge) {
    fhir = Once.of(() -> new FhirReader(knowledge));
    cases = Once.of(() -> new CaseReader(knowledge));
  }

  /**
   * What an input held.
   *
   * @param patients ready to be built
   * @param complaints what could not be read, each a line that names the place
   */
  record Found(List<RecordBuilder> patients, List<String> complaints) {
    Found {
      patients = List.copyOf(patients);
      complaints = List.copyOf(complaints);
    }

    static Found nothing(Path path, Place place, String message) {
      String at = place.line() == 0 ? "" : ":" + place.line() + ":" + place.column();
      return new Found(List.of(), List.of(path + at + ": " + message));
    }
  }

  Found read(Inputs.Input input) {
    try {
      return switch (input) {
        case Inputs.CaseFile file -> caseFile(file.path());
        case Inputs.Fhir file -> fhir(file.path());
        case Inputs.Missing missing ->
            Found.nothing(missing.path(), Place.NOWHERE, missing.message());
      };
    } catch (CharacterCodingException notText) {
      return Found.nothing(input.path(), Place.NOWHERE, "is not UTF-8 text");
    } catch (IOException unreadable) {
      return Found.nothing(
          input.path(), Place.NOWHERE, "cannot be read: " + unreadable.getMessage());
    }
  }

  private Found caseFile(Path path) throws IOException {
    long size = Files.size(path);
    if (size > LARGEST_CASE_FILE) {
      return Found.nothing(
          path,
          Place.NOWHERE,
          "has " + size + " bytes; a case file may have " + LARGEST_CASE_FILE + ". Split it");
    }
    String name = bare(path);
    return switch (cases.get().read(name, Files.readString(path))) {
      case CaseReader.Read read -> new Found(read.cases(), List.of());
      case CaseReader.Refused refused -> Found.nothing(path, refused.place(), refused.message());
    };
  }

  private Found fhir(Path path) throws IOException {
    return switch (fhir.get().read(path)) {
      case FhirReading.Unreadable bad -> Found.nothing(path, bad.place(), bad.message());
      case FhirReading.Read read ->
          new Found(
              read.patients().stream().map(PatientInput::record).toList(),
              lines(path, read.problems()));
    };
  }

  /** A line for each problem; of very many the first ones and how many more there are. */
  private static List<String> lines(Path path, List<DataProblem> problems) {
    List<String> lines = new ArrayList<>();
    problems.stream().limit(MOST_SHOWN).forEach(problem -> lines.add(line(path, problem)));
    if (problems.size() > MOST_SHOWN) {
      lines.add(path + ": and " + (problems.size() - MOST_SHOWN) + " more like these");
    }
    return lines;
  }

  private static String line(Path path, DataProblem problem) {
    return path
        + ": "
        + (problem.where().isEmpty() ? "" : problem.where() + ": ")
        + problem.message();
  }

  private static String bare(Path path) {
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("case");
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
