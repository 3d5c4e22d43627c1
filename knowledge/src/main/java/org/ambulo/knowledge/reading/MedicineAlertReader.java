package org.ambulo.knowledge.reading;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.MedicineAlerts;
import org.ambulo.core.knowledge.Severity;

/** Reads medicine-alerts.yaml. */
final class MedicineAlertReader {

  private MedicineAlertReader() {}

  static MedicineAlerts alerts(Fields file) {
    List<MedicineAlerts.Grade> read =
        file.each("severities").stream().map(MedicineAlertReader::grade).toList();
    List<Severity> severities = read.stream().map(MedicineAlerts.Grade::severity).toList();
    if (!severities.equals(Arrays.asList(Severity.values()))) {
      file.fault("'severities' must have each severity once, the mildest first");
    }
    MedicineAlerts.Shown shown = shown(file.group("banner"));
    file.done();
    return new MedicineAlerts(read, shown);
  }

  private static MedicineAlerts.Shown shown(Fields fields) {
    MedicineAlerts.Shown shown =
        new MedicineAlerts.Shown(fields.texts("classes"), fields.citation());
    fields.done();
    return shown;
  }

  private static MedicineAlerts.Grade grade(Fields fields) {
    MedicineAlerts.Grade grade =
        new MedicineAlerts.Grade(
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
