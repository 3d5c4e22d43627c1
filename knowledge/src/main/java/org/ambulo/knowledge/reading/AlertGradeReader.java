package org.ambulo.knowledge.reading;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.AlertGrades;
import org.ambulo.core.knowledge.Severity;

/** Reads medicine-alerts.yaml. */
final class AlertGradeReader {

  private AlertGradeReader() {}

  static AlertGrades grades(Fields file) {
    List<AlertGrades.Grade> read =
        file.each("severities").stream().map(AlertGradeReader::grade).toList();
    List<Severity> severities = read.stream().map(AlertGrades.Grade::severity).toList();
    if (!severities.equals(Arrays.asList(Severity.values()))) {
      file.fault("'severities' must have each severity once, the mildest first");
    }
    file.done();
    return new AlertGrades(read);
  }

  private static AlertGrades.Grade grade(Fields fields) {
    AlertGrades.Grade grade =
        new AlertGrades.Grade(
            fields.oneOf("id", Severity.class),
            fields.flag("unsafe"),
            fields.flag("reason"),
            fields.flag("second"),
            fields.whole("raises"),
            fields.citation());
    if (grade.second() && !grade.reason()) {
      fields.fault("who asks for a second clinician asks for a reason");
    }
    fields.done();
    return grade;
  }
}
