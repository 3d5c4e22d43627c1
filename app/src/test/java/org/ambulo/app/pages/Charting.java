package org.ambulo.app.pages;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.web.fhir.Stored;
import org.ambulo.web.live.FhirRecords;

/**
 * Puts patients into a server's record, reads what is there, and sends forms as a program would.
 */
final class Charting {

  private static final Indexer INDEXER = new Indexer(SearchParameters.standard());
  private static final FhirRecords RECORDS = new FhirRecords(Knowledge.shipped());

  private final TestServer server;

  Charting(TestServer server) {
    this.server = server;
  }

  /** A new patient whom everybody with an account of the clinic cares for. */
  String patient(String id, String... resources) {
    List<String> all = new ArrayList<>();
    all.add(
        """
        {"resourceType":"Patient","id":"%s","gender":"female","birthDate":"1976-03-01",
         "name":[{"family":"Testfield","given":["Tilda"]}]}"""
            .formatted(id));
    StringBuilder members = new StringBuilder();
    for (String login : List.of("physiatrist", "pain", "therapist")) {
      String person =
          server
              .records()
              .accounts()
              .byLogin(login)
              .orElseThrow()
              .person()
              .orElseThrow()
              .toString();
      members
          .append(members.isEmpty() ? "" : ",")
          .append("{\"member\":{\"reference\":\"")
          .append(person)
          .append("\"}}");
    }
    all.add(
        """
        {"resourceType":"CareTeam","id":"team-%s","status":"active",
         "subject":{"reference":"Patient/%s"},"participant":[%s]}"""
            .formatted(id, id, members));
    for (String resource : resources) {
      all.add(resource.replace("PATIENT", id));
    }
    all.forEach(this::put);
    return id;
  }

  /** An active order of a medicine. */
  static String order(String id, String medicine, int mg, int timesADay) {
    return """
        {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order",
         "medicationCodeableConcept":{"text":"%s"},"subject":{"reference":"Patient/PATIENT"},
         "authoredOn":"2026-10-01","dosageInstruction":[{"text":"%d mg","timing":{"repeat":
         {"frequency":%d,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":
         {"value":%d,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]}"""
        .formatted(id, medicine, mg, timesADay, mg);
  }

  void put(String json) {
    Node.Group resource = Stored.node(json);
    Key key =
        new Key(
            resource.get("resourceType").map(Node::verbatim).orElseThrow(),
            resource.get("id").map(Node::verbatim).orElseThrow());
    Indexed indexed = INDEXER.index(resource);
    Stamped stamped = Stamped.of(resource, key.id());
    server
        .archive()
        .write(
            writing ->
                writing.put(
                    key,
                    new Expected.Anything(),
                    stamp ->
                        new Content(
                            stamped.json(stamp.version(), stamp.at()),
                            indexed.owner(),
                            indexed.entries())));
  }

  /** What is kept of a type in a patient's record. */
  List<String> kept(String patient, String type) {
    return documents(patient).stream()
        .filter(document -> document.key().type().equals(type))
        .flatMap(document -> document.json().stream())
        .toList();
  }

  /** The record as the assessment reads it. */
  PatientRecord record(String patient) {
    return RECORDS.read(
        patient, documents(patient), LocalDate.ofInstant(server.now(), ZoneOffset.UTC));
  }

  private List<Document> documents(String patient) {
    return server.archive().read(reading -> reading.recordOf(patient));
  }

  /** Sends a form of the page that the visitor looks at; follows nothing. */
  static APIResponse send(Visitor visitor, String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("_csrf", visitor.page().locator("meta[name=csrf]").getAttribute("content"));
    all.putAll(fields);
    all.computeIfAbsent("sending", missing -> sending(visitor));
    FormData form = FormData.create();
    all.forEach(form::set);
    return visitor
        .context()
        .request()
        .post(path, RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  /** The sending of the page that the visitor looks at. */
  static String sending(Visitor visitor) {
    return visitor.page().locator("input[name=sending]").first().getAttribute("value");
  }
}
