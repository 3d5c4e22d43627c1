package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambulo.testkit.databases.EmptyDatabase;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** $validate, and that what the door says of itself is valid. */
class ValidationTest {

  private static OperationOutcome validated(RunningDoor door, String type, String body) {
    String outcome = door.send("POST", "/" + type + "/$validate", body).body();
    return RunningDoor.FHIR.newJsonParser().parseResource(OperationOutcome.class, outcome);
  }

  private static boolean sound(OperationOutcome outcome) {
    return outcome.getIssue().stream()
        .noneMatch(
            issue ->
                issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                    || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL);
  }

  @Test
  void tellsWhatIsNotR4() {
    try (RunningDoor door = new RunningDoor(EmptyDatabase.SQLITE)) {
      String good = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}}";
      assertThat(sound(validated(door, "Observation", good))).isTrue();
      String bad = "{\"resourceType\":\"Observation\",\"status\":\"ended\",\"nothing\":1}";
      OperationOutcome outcome = validated(door, "Observation", bad);
      assertThat(outcome.getIssue()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(sound(outcome)).isFalse();
      String wrapped =
          "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":" + bad + "}]}";
      assertThat(validated(door, "Observation", wrapped).getIssue()).hasSameSizeAs(outcome.getIssue());
      assertThat(door.send("POST", "/Observation/$validate?profile=urn:x", good).statusCode()).isEqualTo(400);
      assertThat(door.get("/Observation?_summary=count").body()).contains("\"total\":0");
      door.send("PUT", "/Patient/a", "{\"resourceType\":\"Patient\",\"id\":\"a\"}");
      door.get("/Patient/a");
      Validation validation = new Validation();
      for (String json : new String[] {door.get("/metadata").body(), door.get("/AuditEvent/1").body(), door.get("/AuditEvent/2").body()}) {
        String type = Incoming.type(Stored.node(json));
        Ask ask =
            new Ask("POST", java.util.List.of(type, "$validate"), java.util.List.of(), java.util.Map.of(), door.base,
                () -> json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String said = ((Answer.Json) validation.answer(ask, type).body()).pieces().getFirst();
        OperationOutcome about = RunningDoor.FHIR.newJsonParser().parseResource(OperationOutcome.class, said);
        assertThat(sound(about)).as(said).isTrue();
      }
    }
  }
}
