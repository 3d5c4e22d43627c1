package org.ambulo.lab.mechanism;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambulo.core.diagnosis.MechanismModel;

/** Parses the lines of one study file and keeps every complaint with its line. */
final class MechanismCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final MechanismCoding coding;
  private final List<String> problems = new ArrayList<>();

  MechanismCsv(Path file, MechanismCoding coding) {
    this.file = file;
    this.coding = coding;
  }

  MechanismReading parse(List<String> lines) {
    List<MechanismPatient> patients = lines.isEmpty() ? List.of() : patients(lines);
    if (patients.isEmpty() && problems.isEmpty()) {
      complain(1, "no patients", "the file needs a header line and one line per patient");
    }
    return problems.isEmpty()
        ? new MechanismReading.Read(
            new MechanismData(patients, coding.labels().size(), coding.columns().size()))
        : new MechanismReading.Unreadable(problems);
  }

  private List<MechanismPatient> patients(List<String> lines) {
    List<String> header = cells(lines.getFirst().replace(BYTE_ORDER_MARK, ""));
    List<Integer> columns = coding.columns().stream().map(name -> column(header, name)).toList();
    int label = column(header, coding.labelColumn());
    List<MechanismPatient> patients = new ArrayList<>();
    for (int line = 2; problemFreeHeader(columns, label) && line <= lines.size(); line++) {
      List<String> cells = cells(lines.get(line - 1));
      if (cells.size() == header.size()) {
        patients.add(patient(cells, columns, label, line));
      } else if (!lines.get(line - 1).isBlank()) {
        complain(
            line,
            "%d cells where the header has %d".formatted(cells.size(), header.size()),
            "a comma is missing or too many");
      }
    }
    return patients;
  }

  private static boolean problemFreeHeader(List<Integer> columns, int label) {
    return label >= 0 && columns.stream().allMatch(column -> column >= 0);
  }

  private MechanismPatient patient(List<String> cells, List<Integer> columns, int label, int line) {
    List<Integer> answers =
        columns.stream().map(column -> answer(cells.get(column), line)).toList();
    int mechanism = coding.labels().indexOf(cells.get(label));
    if (mechanism < 0) {
      complain(
          line,
          "mechanism (%s) is not known".formatted(cells.get(label)),
          "write one of %s".formatted(coding.labels()));
    }
    return new MechanismPatient(answers, mechanism);
  }

  private int answer(String cell, int line) {
    return switch (cell) {
      case "" -> MechanismModel.UNKNOWN;
      case "0" -> MechanismModel.NO;
      case "1" -> MechanismModel.YES;
      default -> {
        complain(
            line,
            "answer (%s) is not 0, 1 or empty".formatted(cell),
            "leave the cell empty where the answer is not known");
        yield MechanismModel.UNKNOWN;
      }
    };
  }

  private int column(List<String> header, String name) {
    int place = header.indexOf(name);
    if (place < 0) {
      complain(
          1, "column (%s) is missing".formatted(name), "the header reads %s".formatted(header));
    }
    return place;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(MechanismCsv::bare).toList();
  }

  private static String bare(String cell) {
    String trimmed = cell.strip();
    boolean quoted = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
    return quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
  }

  private void complain(int line, String what, String remedy) {
    problems.add("%s:%d: %s%nMaybe %s.".formatted(file, line, what, remedy));
  }
}
