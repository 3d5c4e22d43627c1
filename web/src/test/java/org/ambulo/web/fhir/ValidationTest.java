package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** $validate, and that what the door says of itself is valid. */
class ValidationTest {

  private static OperationOutcome validated(RunningDoor door, String type, String body) {
    String outcome = door.send("POST", "/" + type + "/$validate", body).body();
    return RunningDoor.FHIR.newJsonParser().parseResource(OperationOutcome.class, outcome);
  }

  private static List<String> errors(OperationOutcome outcome) {
    return outcome.getIssue().stream()
        .filter(
            issue ->
                issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                    || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL)
        .map(issue -> issue.getLocation() + " " + issue.getDiagnostics())
        .toList();
  }

  @Test
  void tellsWhatIsNotR4() {
    try (RunningDoor door = new RunningDoor(EmptyDatabase.SQLITE)) {
      String good =
          "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}}";
      assertThat(errors(validated(door, "Observation", good))).isEmpty();
      String bad = "{\"resourceType\":\"Observation\",\"status\":\"ended\",\"nothing\":1}";
      OperationOutcome outcome = validated(door, "Observation", bad);
      assertThat(errors(outcome)).hasSizeGreaterThanOrEqualTo(3);
      String wrapped =
          "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":"
              + bad
              + "}]}";
      assertThat(validated(door, "Observation", wrapped).getIssue())
          .hasSameSizeAs(outcome.getIssue());
      assertThat(door.send("POST", "/Observation/$validate?profile=urn:x", good).statusCode())
          .isEqualTo(400);
      assertThat(door.get("/Observation?_summary=count").body()).contains("\"total\":0");
      door.send("PUT", "/Patient/a", "{\"resourceType\":\"Patient\",\"id\":\"a\"}");
      door.get("/Patient/a");
      Validation validation = new Validation();
      for (String json :
          new String[] {
            door.get("/metadata").body(),
            door.get("/AuditEvent/1").body(),
            door.get("/AuditEvent/2").body()
          }) {
        String type = Incoming.type(Stored.node(json));
        Ask ask =
            new Ask(
                "POST",
                List.of(type, "$validate"),
                List.of(),
                Map.of(),
                door.base,
                () -> json.getBytes(StandardCharsets.UTF_8));
        String said = ((Answer.Json) validation.answer(ask, type).body()).pieces().getFirst();
        OperationOutcome about =
            RunningDoor.FHIR.newJsonParser().parseResource(OperationOutcome.class, said);
        assertThat(errors(about)).as(json).isEmpty();
      }
    }
  }
}
