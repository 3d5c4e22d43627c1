package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Diagnosis;

/** Reads diagnoses.yaml. */
final class DiagnosisReader {

  private DiagnosisReader() {}

  static List<Diagnosis> all(Fields file) {
    List<Diagnosis> all = file.each("diagnoses").stream().map(DiagnosisReader::diagnosis).toList();
    file.done();
    return all;
  }

  private static Diagnosis diagnosis(Fields fields) {
    Fields prior = fields.group("prior").ignore("published", "note");
    double share = prior.number("share").doubleValue();
    if (share <= 0 || share >= 1) {
      prior.fault("'share' must lie between 0 and 1, is " + share);
    }
    Diagnosis diagnosis =
        new Diagnosis(
            fields.text("id"),
            fields.text("name"),
            fields.text("group"),
            share,
            prior.citation(),
            probability(fields, "must_exclude_from"),
            probability(fields, "co_diagnosis_from"),
            codes(fields),
            fields.texts("notes"),
            fields.flag("reference"));
    prior.done();
    fields.done();
    return diagnosis;
  }

  private static OptionalDouble probability(Fields fields, String key) {
    if (!fields.has(key)) {
      return OptionalDouble.empty();
    }
    Fields cited = fields.group(key);
    cited.citation();
    double value = cited.number("probability").doubleValue();
    cited.done();
    return OptionalDouble.of(value);
  }

  private static List<Code> codes(Fields fields) {
    List<Code> codes = new ArrayList<>();
    for (Fields code : fields.each("icd10cm")) {
      codes.add(new Code(CodeSystem.ICD10CM, code.text("code"), code.text("label")));
      code.done();
    }
    for (Fields code : fields.each("snomed")) {
      codes.add(new Code(CodeSystem.SNOMED, code.text("id"), code.text("term")));
      code.ignore("conf").done();
    }
    return codes;
  }
}
