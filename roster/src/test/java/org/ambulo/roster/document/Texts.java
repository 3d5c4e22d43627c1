package org.ambulo.roster.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;

/** JSON text as a user would bring it, and what the schema says of it. */
final class Texts {

  /** A clinic in which nothing is wrong; tests spoil one thing of it each. */
  static final String SOUND =
      """
      {
        "id": "small", "timeZone": "Europe/Berlin",
        "horizon": {"from": "2027-01-04", "to": "2027-01-31"}, "grid": 15,
        "staff": [
          {"id": "t1", "role": "therapist", "skills": ["a"],
           "hours": [{"date": "2027-01-04", "from": "08:00", "to": "12:00"}]},
          {"id": "d1", "role": "physician", "skills": ["block"], "hours": []}],
        "rooms": [{"id": "g1", "kind": "gym", "capacity": 3, "hours": []}],
        "patients": [
          {"id": "p1", "released": "2027-01-04",
           "availability": [{"date": "2027-01-04", "from": "08:00", "to": "17:00"}],
           "prefer": {"partOfDay": "morning", "staff": "t1"},
           "procedures": [
             {"id": "p1-1", "kind": "block", "staff": ["d1"], "room": "fluoroscopy",
              "minutes": 30, "recoveryMinutes": 30, "earliest": "2027-01-05",
              "holdDays": 0, "gapAfterPrevious": 0}],
           "past": [{"procedure": "block", "date": "2026-12-21"}],
           "therapy": {"skill": "a", "sessions": 8, "minutes": 45},
           "value": {"base": 0.2, "curve":
             {"peak": 0.8, "onset": 3, "rise": 3, "plateau": 20, "decay": 10}},
           "fixed": [{"kind": "therapy", "start": "2027-01-04T08:00", "minutes": 45,
                      "staff": ["t1"], "rooms": ["g1"]}]},
          {"id": "p2", "availability": [],
           "therapy": {"skill": "a", "sessions": 6, "minutes": 45}, "value": {"base": 0.4}}]
      }
      """;

  private Texts() {}

  /** The sound clinic with one text in it replaced, which must be there. */
  static String spoiled(String text, String by) {
    if (!SOUND.contains(text)) {
      throw new IllegalArgumentException("no such text (" + text + ")");
    }
    return SOUND.replace(text, by);
  }

  static Node node(String json) {
    return switch (JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read read -> read.document();
      case JsonReading.Unreadable unreadable ->
          throw new IllegalArgumentException(unreadable.message());
    };
  }

  static ClinicReading read(String json) {
    return ClinicReader.read(node(json));
  }

  static List<String> sentences(List<DocumentProblem> problems) {
    return problems.stream().map(DocumentProblem::sentence).toList();
  }

  static List<Error> bySchema(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ClinicSchema.text(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }
}
