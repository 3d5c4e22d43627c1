package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.ambulo.testkit.databases.ScratchFolder;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole records: in by a transaction, out by $everything and by a bulk export, and in again. */
class RecordsTest {

  private static List<Node.Group> resources(String bundle) {
    List<Node.Group> resources = new ArrayList<>();
    if (Stored.node(bundle).fields().get("entry") instanceof Node.Many many) {
      for (Node entry : many.items()) {
        if (((Node.Group) entry).fields().get("resource") instanceof Node.Group resource) {
          resources.add(resource);
        }
      }
    }
    return resources;
  }

  /** Without what the server sets, and with placeholders and ids told apart by nothing. */
  private static String bare(Node.Group resource) {
    Map<String, Node> fields = new LinkedHashMap<>(resource.fields());
    fields.remove("id");
    if (fields.remove("meta") instanceof Node.Group meta) {
      Map<String, Node> rest = new TreeMap<>(meta.fields());
      rest.remove("versionId");
      rest.remove("lastUpdated");
      if (!rest.isEmpty()) {
        fields.put("meta", Node.group(rest));
      }
    }
    String text = JsonDocuments.text(Node.group(new TreeMap<>(fields)), Layout.COMPACT);
    return text.replaceAll("\"reference\":\"[A-Z][A-Za-z]*/[A-Za-z0-9]+\"", "\"reference\":\"_\"")
        .replaceAll("\"reference\":\"urn:uuid:[-0-9a-f]+\"", "\"reference\":\"_\"")
        .replaceAll(
            "\"reference\":\"([A-Z][A-Za-z]*)\\?identifier=([^|]*)\\|([^\"]*)\",\"display\":(\"[^\"]*\")",
            "\"display\":$4,\"type\":\"$1\",\"identifier\":{\"system\":\"$2\",\"value\":\"$3\"}")
        .replaceAll(
            "\"reference\":\"([A-Z][A-Za-z]*)\\?identifier=([^|]*)\\|([^\"]*)\"",
            "\"type\":\"$1\",\"identifier\":{\"system\":\"$2\",\"value\":\"$3\"}");
  }

  private static String patient(RunningDoor door) {
    return door.system()
        .search()
        .forResource("Patient")
        .returnBundle(Bundle.class)
        .execute()
        .getEntryFirstRep()
        .getResource()
        .getIdElement()
        .getIdPart();
  }

  @ParameterizedTest
  @EnumSource
  void aRecordComesBackWhole(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      for (String name : List.of("synthea-tuan.json", "synthea-cedric.json")) {
        String posted = RunningDoor.resource(name);
        HttpResponse<String> answer = door.send("POST", "/", posted);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"201 Created\"");
        String id =
            door.system()
                .search()
                .byUrl("Patient?_sort=-_lastUpdated")
                .returnBundle(Bundle.class)
                .execute()
                .getEntryFirstRep()
                .getResource()
                .getIdElement()
                .getIdPart();
        String back = door.get("/Patient/" + id + "/$everything").body();
        List<Node.Group> sent =
            resources(posted).stream().filter(r -> !Incoming.type(r).equals("Medication")).toList();
        assertThat(resources(back).stream().map(RecordsTest::bare).toList())
            .containsExactlyInAnyOrderElementsOf(sent.stream().map(RecordsTest::bare).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingGoesByTypesAndPages(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send("POST", "/", RunningDoor.resource("synthea-tuan.json"));
      String path = "/Patient/" + patient(door) + "/$everything";
      Bundle whole =
          door.system()
              .operation()
              .onInstance(new IdType("Patient", patient(door)))
              .named("$everything")
              .withNoParameters(Parameters.class)
              .useHttpGet()
              .returnResourceType(Bundle.class)
              .execute();
      Bundle some =
          door.system()
              .search()
              .byUrl(door.base + path + "?_type=Condition,Patient")
              .returnBundle(Bundle.class)
              .execute();
      assertThat(some.getEntry()).hasSize(9);
      Set<String> seen = new HashSet<>();
      Bundle page =
          door.system()
              .search()
              .byUrl(door.base + path + "?_count=30")
              .returnBundle(Bundle.class)
              .execute();
      while (true) {
        assertThat(page.getTotal()).isEqualTo(whole.getEntry().size());
        page.getEntry().forEach(entry -> seen.add(entry.getFullUrl()));
        if (page.getLink("next") == null) {
          break;
        }
        page = door.system().loadPage().next(page).execute();
      }
      assertThat(seen).hasSize(whole.getEntry().size());
      assertThat(door.get(path + "?_since=2030-01-01T00:00:00Z").body()).contains("\"total\":0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionHappensWholeOrNotAtAll(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      String broken =
          RunningDoor.resource("further.json")
              .replace(
                  "\"method\":\"POST\",\"url\":\"Flag\"",
                  "\"method\":\"PUT\",\"url\":\"Flag/f\",\"ifMatch\":\"W/\\\"4\\\"\"")
              .replace("{\"resourceType\":\"Flag\",", "{\"resourceType\":\"Flag\",\"id\":\"f\",");
      assertThat(door.send("POST", "/", broken).statusCode()).isEqualTo(412);
      assertThat(door.get("/Patient?_summary=count").body()).contains("\"total\":0");
      assertThat(door.get("/_history").body()).contains("\"total\":0");
      String batch = broken.replace("\"transaction\"", "\"batch\"");
      String answer = door.send("POST", "/", batch).body();
      assertThat(answer).contains("\"status\":\"201 Created\"").contains("\"status\":\"412\"");
      assertThat(door.get("/Patient?_summary=count").body()).contains("\"total\":1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void conditionsInATransactionFindWhatIsThere(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send(
          "PUT",
          "/Practitioner/d1",
          "{\"resourceType\":\"Practitioner\",\"id\":\"d1\",\"identifier\":[{\"system\":\"urn:npi\",\"value\":\"1\"}]}");
      String create =
          "{\"fullUrl\":\"urn:uuid:p\",\"resource\":{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:mrn\",\"value\":\"7\"}],\"generalPractitioner\":[{\"reference\":\"Practitioner?identifier=urn:npi|1\"}]},\"request\":{\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"identifier=urn:mrn|7\"}}";
      String again = create.replace("urn:uuid:p", "urn:uuid:q");
      String flag =
          "{\"resource\":{\"resourceType\":\"Flag\",\"subject\":{\"reference\":\"urn:uuid:q\"}},\"request\":{\"method\":\"POST\",\"url\":\"Flag\"}}";
      String look = "{\"request\":{\"method\":\"GET\",\"url\":\"Flag?_summary=count\"}}";
      String bundle =
          "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
              + look
              + ","
              + flag
              + ","
              + create
              + ","
              + again
              + "]}";
      HttpResponse<String> first = door.send("POST", "/", bundle);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      HttpResponse<String> second = door.send("POST", "/", bundle);
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(resources(second.body()).getFirst().fields().get("total").words()).isEqualTo("2");
      Bundle patients =
          door.system().search().forResource("Patient").returnBundle(Bundle.class).execute();
      assertThat(patients.getEntry()).hasSize(1);
      String id = patients.getEntryFirstRep().getResource().getIdElement().getIdPart();
      assertThat(door.get("/Patient/" + id).body()).contains("\"reference\":\"Practitioner/d1\"");
      assertThat(door.get("/Flag?patient=" + id + "&_summary=count").body())
          .contains("\"total\":2");
      String unfound =
          bundle.replace("urn:mrn|7", "urn:mrn|8").replace("identifier=urn:npi|1", "name=nobody");
      assertThat(door.send("POST", "/", unfound).statusCode()).isEqualTo(412);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsExportedMakesTheSameClinicAgain(EmptyDatabase kind) throws Exception {
    Map<String, String> first = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send("POST", "/", RunningDoor.resource("synthea-tuan.json"));
      door.send("POST", "/", RunningDoor.resource("further.json"));
      String manifest = exported(door, "/$export");
      if (Stored.node(manifest).fields().get("output") instanceof Node.Many output) {
        for (Node file : output.items()) {
          String url = Incoming.text((Node.Group) file, "url").orElseThrow();
          door.send("GET", url, "").body().lines().forEach(lines::add);
        }
      }
      lines.forEach(line -> first.put(key(line), bare(Stored.node(line))));
      assertThat(first).hasSize(lines.size()).hasSizeGreaterThan(90);
      assertThat(
              Stored.node(exported(door, "/Patient/$export?_type=Patient,Practitioner"))
                  .fields()
                  .get("output"))
          .asString()
          .contains("Patient.ndjson")
          .doesNotContain("Practitioner.ndjson");
    }
    try (RunningDoor door = new RunningDoor(kind)) {
      StringBuilder bundle =
          new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
      for (String line : lines) {
        bundle
            .append(bundle.toString().endsWith("[") ? "" : ",")
            .append("{\"resource\":")
            .append(line);
        bundle
            .append(",\"request\":{\"method\":\"PUT\",\"url\":\"")
            .append(key(line))
            .append("\"}}");
      }
      assertThat(door.send("POST", "/", bundle.append("]}").toString()).statusCode())
          .isEqualTo(200);
      Map<String, String> second = new TreeMap<>();
      for (Node.Group resource : resources(door.get("/_history?_count=500").body())) {
        String text = JsonDocuments.text(resource, Layout.COMPACT);
        second.put(key(text), bare(resource));
      }
      assertThat(second).isEqualTo(first);
      assertThat(door.get("/Observation?code=http://loinc.org%7C72514-3").body())
          .contains("\"total\":3");
    }
  }

  private static String key(String line) {
    Node.Group resource = Stored.node(line);
    return Incoming.type(resource) + "/" + Incoming.text(resource, "id").orElseThrow();
  }

  private static String exported(RunningDoor door, String path) throws InterruptedException {
    HttpResponse<String> asked = door.send("GET", path, "", "Prefer", "respond-async");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    String job = asked.headers().firstValue("Content-Location").orElseThrow();
    HttpResponse<String> status = door.send("GET", job, "");
    for (int i = 0; i < 200 && status.statusCode() == 202; i++) {
      Thread.sleep(50);
      status = door.send("GET", job, "");
    }
    assertThat(status.statusCode()).as(status.body()).isEqualTo(200);
    return status.body();
  }

  @ParameterizedTest
  @EnumSource
  void anExportOutlivesItsProcessAndIsItsAccountsOwn(EmptyDatabase kind)
      throws IOException, InterruptedException {
    String url = kind.url();
    var folder = ScratchFolder.make();
    String job;
    try (RunningDoor door = new RunningDoor(url, folder)) {
      door.send("POST", "/", RunningDoor.resource("further.json"));
      exported(door, "/$export");
      HttpResponse<String> asked =
          door.send("GET", "/$export?_type=Patient", "", "Prefer", "respond-async");
      job =
          asked
              .headers()
              .firstValue("Content-Location")
              .orElseThrow()
              .substring(door.base.length());
    }
    try (RunningDoor door = new RunningDoor(url, folder)) {
      HttpResponse<String> status = door.get(job);
      for (int i = 0; i < 200 && status.statusCode() == 202; i++) {
        Thread.sleep(50);
        status = door.get(job);
      }
      assertThat(status.statusCode()).isEqualTo(200);
      assertThat(door.sendAs("COORDINATOR", "GET", job, "").statusCode()).isEqualTo(404);
      assertThat(door.send("DELETE", job, "").statusCode()).isEqualTo(202);
      assertThat(door.get(job).statusCode()).isEqualTo(404);
    }
  }
}
