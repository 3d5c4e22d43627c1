package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Derivation;
import org.ambulo.core.knowledge.Problem;

/** Reads problems.yaml: the value sets, and what the record answers by itself. */
final class ProblemReader {

  private ProblemReader() {}

  static List<Problem> problems(Fields file) {
    return file.each("problems").stream().map(ProblemReader::problem).toList();
  }

  private static Problem problem(Fields fields) {
    Set<String> snomed = new LinkedHashSet<>();
    for (Fields code : fields.each("snomed")) {
      snomed.add(code.text("id"));
      code.ignore("conf", "term").done();
    }
    Problem problem =
        new Problem(
            fields.text("id"),
            fields.text("name"),
            plain(fields.texts("icd10cm")),
            plain(fields.texts("icd10cm_except")),
            snomed,
            fields.flag("only_active"),
            fields.citation());
    fields.ignore("note").done();
    return problem;
  }

  /** ICD-10-CM codes without their dot. */
  static List<String> plain(List<String> codes) {
    return codes.stream().map(code -> code.replace(".", "")).toList();
  }

  static List<Derivation> derivations(Fields file) {
    List<Derivation> all = file.each("answers").stream().map(ProblemReader::derivation).toList();
    file.ignore("problems").done();
    return all;
  }

  static Derivation derivation(Fields fields) {
    Derivation derivation =
        new Derivation(
            fields.text("finding"),
            CriterionReader.read(fields, "when"),
            settlesNo(fields),
            fields.text("text"),
            fields.citation());
    fields.ignore("note", "cases").done();
    return derivation;
  }

  /** Whether a criterion answers both ways, or a yes only. */
  static boolean settlesNo(Fields fields) {
    return switch (fields.text("settles")) {
      case "yes" -> false;
      case "both" -> true;
      case String other -> {
        fields.fault("'settles' must be yes or both, is '" + other + "'");
        yield false;
      }
    };
  }
}
