package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees and writes what, what is left in the audit trail, and what happens at the same time. */
class SightTest {

  private static final String THERAPIST = "THERAPIST Practitioner/t1";
  private static final String PATIENT = "PATIENT Patient/a";

  private static RunningDoor clinic(EmptyDatabase kind) {
    RunningDoor door = new RunningDoor(kind);
    put(door, "Patient/a", "\"active\":true");
    put(door, "Patient/b", "\"active\":true");
    put(door, "Practitioner/t1", "\"active\":true");
    put(
        door,
        "CareTeam/c",
        "\"status\":\"active\",\"subject\":{\"reference\":\"Patient/a\"},\"participant\":[{\"member\":{\"reference\":\"Practitioner/t1\"}}]");
    put(door, "Condition/ca", "\"subject\":{\"reference\":\"Patient/a\"}");
    put(door, "Condition/cb", "\"subject\":{\"reference\":\"Patient/b\"}");
    put(
        door,
        "Condition/nobodys",
        "\"subject\":{\"reference\":\"https://elsewhere.org/fhir/Patient/a\"}");
    return door;
  }

  private static void put(RunningDoor door, String key, String fields) {
    assertThat(door.send("PUT", "/" + key, body(key, fields)).statusCode()).isEqualTo(201);
  }

  private static String body(String key, String fields) {
    String[] parts = key.split("/");
    return "{\"resourceType\":\"" + parts[0] + "\",\"id\":\"" + parts[1] + "\"," + fields + "}";
  }

  private static List<Recorded> deeds(RunningDoor door, Optional<String> patient) {
    return door.archive.read(
        reading ->
            reading.deeds(
                new DeedQuery(
                    patient,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    new Slice(0, 500))));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyInParticularSeesOnlyTheCapabilities(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      assertThat(door.sendAs("", "GET", "/metadata", "").statusCode()).isEqualTo(200);
      for (String path :
          List.of(
              "/Patient",
              "/Patient/a",
              "/",
              "/_history",
              "/$export",
              "/Nothing",
              "/Patient/a/$everything",
              "/AuditEvent")) {
        HttpResponse<String> answer = door.sendAs("", "GET", path, "");
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.body()).contains("OperationOutcome");
      }
      assertThat(door.sendAs("", "POST", "/Patient", "{\"resourceType\":\"Patient\"}").statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTherapistSeesThoseOfTheirTeams(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      for (String who : List.of(THERAPIST, PATIENT)) {
        assertThat(door.sendAs(who, "GET", "/Patient/a", "").statusCode()).as(who).isEqualTo(200);
        assertThat(door.sendAs(who, "GET", "/Patient/b", "").statusCode()).isEqualTo(403);
        assertThat(door.sendAs(who, "GET", "/Patient/b/_history/1", "").statusCode())
            .isEqualTo(403);
        assertThat(door.sendAs(who, "GET", "/Condition/cb/_history", "").statusCode())
            .isEqualTo(403);
        assertThat(door.sendAs(who, "GET", "/Condition/nobodys", "").statusCode()).isEqualTo(403);
        assertThat(door.sendAs(who, "GET", "/Patient/b/$everything", "").statusCode())
            .isEqualTo(403);
        assertThat(door.sendAs(who, "GET", "/Condition", "").body())
            .contains("\"total\":1")
            .contains("Condition/ca")
            .doesNotContain("Condition/cb");
        assertThat(
                door.sendAs(who, "GET", "/Condition?_id=cb&_include=Condition:subject", "").body())
            .contains("\"total\":0");
        assertThat(
                door.sendAs(who, "GET", "/Practitioner?_revinclude=CareTeam:participant", "")
                    .body())
            .contains("CareTeam/c");
        assertThat(door.sendAs(who, "GET", "/Condition/_history", "").body())
            .doesNotContain("Patient/b");
      }
      assertThat(
              deeds(door, Optional.of("b")).stream()
                  .map(Recorded::deed)
                  .filter(deed -> deed.result() == Deed.Result.REFUSED))
          .isNotEmpty();
    }
  }

  private static String message(String id, String from, String to) {
    return body(
        "Communication/" + id,
        "\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/a\"},\"sender\":{\"reference\":\""
            + from
            + "\"},\"recipient\":[{\"reference\":\""
            + to
            + "\"}]");
  }

  @ParameterizedTest
  @EnumSource
  void aPatientReadsTheMessagesThatTheySentOrWereSent(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      String team = message("team", "Practitioner/t1", "Practitioner/t2");
      String to = message("to", "Practitioner/t1", "Patient/a");
      for (String one : List.of(team, to)) {
        String id = one.equals(team) ? "team" : "to";
        assertThat(door.send("PUT", "/Communication/" + id, one).statusCode()).isEqualTo(201);
      }
      String from = message("from", "Patient/a", "Practitioner/t1");
      HttpResponse<String> sent = door.sendAs(PATIENT, "PUT", "/Communication/from", from);
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);

      for (String seen : List.of("to", "from")) {
        assertThat(door.sendAs(PATIENT, "GET", "/Communication/" + seen, "").statusCode())
            .isEqualTo(200);
      }
      for (String path : List.of("/Communication/team", "/Communication/team/_history/1")) {
        assertThat(door.sendAs(PATIENT, "GET", path, "").statusCode()).as(path).isEqualTo(403);
      }
      for (String search :
          List.of(
              "/Communication",
              "/Communication?patient=a",
              "/Communication?_id=team,to,from",
              "/Communication?recipient=Practitioner/t2,Patient/a,Practitioner/t1",
              "/Patient?_id=a&_revinclude=Communication:subject",
              "/Patient/a/$everything")) {
        assertThat(door.sendAs(PATIENT, "GET", search, "").body())
            .as(search)
            .contains("Communication/to", "Communication/from")
            .doesNotContain("Communication/team");
      }
      assertThat(door.sendAs(PATIENT, "GET", "/Communication?_summary=count", "").body())
          .contains("\"total\":2");
      assertThat(door.sendAs(THERAPIST, "GET", "/Communication", "").body())
          .contains("Communication/team", "Communication/to", "Communication/from");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPatientSendsNothingInSomebodyElsesName(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      for (String message :
          List.of(
              message("x", "Practitioner/t1", "Patient/a"),
              message("x", "Patient/b", "Practitioner/t1"),
              body("Communication/x", "\"subject\":{\"reference\":\"Patient/a\"}"),
              message("x", "Patient/a", "Practitioner/t1").replace("subject", "topic"))) {
        assertThat(door.sendAs(PATIENT, "PUT", "/Communication/x", message).statusCode())
            .as(message)
            .isBetween(400, 403);
      }
      assertThat(door.get("/Communication").body()).contains("\"total\":0");
      // What was between the team, and is sent on later, is not shown as it was before.
      String team = message("m", "Practitioner/t1", "Practitioner/t2");
      String shared = message("m", "Practitioner/t1", "Patient/a");
      door.send("PUT", "/Communication/m", team);
      door.send("PUT", "/Communication/m", shared);
      assertThat(door.sendAs(PATIENT, "GET", "/Communication/m", "").statusCode()).isEqualTo(200);
      assertThat(door.sendAs(PATIENT, "GET", "/Communication/m/_history/1", "").statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyWritesWhereTheyDoNotSee(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      String taken = body("Condition/ca", "\"subject\":{\"reference\":\"Patient/b\"}");
      for (String who : List.of(THERAPIST, PATIENT)) {
        assertThat(door.sendAs(who, "PUT", "/Condition/ca", taken).statusCode()).isEqualTo(403);
        assertThat(
                door.sendAs(
                        who,
                        "PUT",
                        "/Condition/cb",
                        body("Condition/cb", "\"subject\":{\"reference\":\"Patient/a\"}"))
                    .statusCode())
            .isEqualTo(403);
        assertThat(door.sendAs(who, "POST", "/Condition", taken).statusCode()).isEqualTo(403);
        assertThat(door.sendAs(who, "DELETE", "/Condition/cb", "").statusCode()).isEqualTo(403);
        assertThat(
                door.sendAs(
                        who,
                        "PATCH",
                        "/Condition/cb",
                        "[]",
                        "Content-Type",
                        "application/json-patch+json")
                    .statusCode())
            .isEqualTo(403);
        String bundle =
            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                + taken
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Condition\"}}]}";
        assertThat(door.sendAs(who, "POST", "/", bundle).statusCode()).isEqualTo(403);
      }
      String probe =
          body(
              "Condition/x",
              "\"subject\":{\"reference\":\"Patient/a\"},\"asserter\":{\"reference\":\"Patient?_id=b\"}");
      assertThat(door.sendAs(THERAPIST, "POST", "/Condition", probe).statusCode()).isEqualTo(403);
      assertThat(door.get("/Condition/ca").body())
          .contains("\"versionId\":\"1\"")
          .contains("Patient/a");
      assertThat(
              door.sendAs(PATIENT, "PUT", "/Device/d", body("Device/d", "\"status\":\"active\""))
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoLookedIsInTheTrail(EmptyDatabase kind) {
    try (RunningDoor door = clinic(kind)) {
      door.sendAs(THERAPIST, "GET", "/Patient/a", "");
      door.sendAs(THERAPIST, "GET", "/Condition?patient=a", "");
      door.sendAs(THERAPIST, "GET", "/Patient/a/$everything", "");
      door.sendAs(THERAPIST, "GET", "/Condition/ca/_history", "");
      List<Deed.Act> acts =
          deeds(door, Optional.of("a")).stream()
              .map(Recorded::deed)
              .filter(deed -> deed.role().equals("THERAPIST"))
              .map(Deed::act)
              .toList();
      assertThat(acts)
          .containsExactly(Deed.Act.HISTORY, Deed.Act.READ, Deed.Act.SEARCH, Deed.Act.READ);
      assertThat(deeds(door, Optional.of("a")).stream().map(one -> one.deed().act()))
          .contains(Deed.Act.CREATE);
      String events = door.get("/AuditEvent?patient=Patient/a&_count=3").body();
      assertThat(events)
          .contains("IHE.BasicAudit.PatientQuery")
          .contains("\"relation\":\"next\"")
          .contains("account-THERAPIST-Practitioner/t1");
      RunningDoor.FHIR
          .newJsonParser()
          .setParserErrorHandler(new ca.uhn.fhir.parser.StrictErrorHandler())
          .parseResource(events);
      assertThat(door.get("/AuditEvent/1").body()).contains("IHE.BasicAudit.PatientCreate");
      assertThat(door.get("/AuditEvent/100000").statusCode()).isEqualTo(404);
      assertThat(
              door.get("/AuditEvent?altid=account-THERAPIST-Practitioner/t1&date=2026-11-20")
                  .body())
          .contains("THERAPIST".toLowerCase(java.util.Locale.ROOT));
      assertThat(door.send("DELETE", "/AuditEvent/1", "").statusCode()).isEqualTo(405);
      assertThat(
              door.send("PUT", "/AuditEvent/1", "{\"resourceType\":\"AuditEvent\",\"id\":\"1\"}")
                  .statusCode())
          .isEqualTo(405);
      assertThat(door.archive.firstBrokenDeed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoUpdatesAtOnceOneWins(EmptyDatabase kind) throws Exception {
    try (RunningDoor door = clinic(kind)) {
      String update = body("Patient/a", "\"active\":false");
      List<Integer> statuses =
          atOnce(
              8, () -> door.send("PUT", "/Patient/a", update, "If-Match", "W/\"1\"").statusCode());
      assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
      assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
      assertThat(door.get("/Patient/a").body()).contains("\"versionId\":\"2\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofConditionalCreatesAtOnceOneMakesIt(EmptyDatabase kind) throws Exception {
    try (RunningDoor door = clinic(kind)) {
      String patient =
          "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:mrn\",\"value\":\"9\"}]}";
      List<Integer> statuses =
          atOnce(
              8,
              () ->
                  door.send("POST", "/Patient", patient, "If-None-Exist", "identifier=urn:mrn|9")
                      .statusCode());
      assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
      assertThat(statuses.stream().filter(status -> status == 200)).hasSize(7);
      assertThat(door.get("/Patient?identifier=urn:mrn%7C9").body()).contains("\"total\":1");
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        futures.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
