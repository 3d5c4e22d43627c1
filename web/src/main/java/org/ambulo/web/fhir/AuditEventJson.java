package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.search.Stamped;

/** One deed as an AuditEvent of IHE's Basic Audit Log Patterns. */
final class AuditEventJson {

  private static final String TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  private static final String REST = "http://hl7.org/fhir/restful-interaction";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String ROLE = "https://ambulo.org/fhir/CodeSystem/role";
  private static final String PROFILE =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

  private AuditEventJson() {}

  static String of(Recorded recorded) {
    Deed deed = recorded.deed();
    Map<String, Node> event = new LinkedHashMap<>();
    event.put("resourceType", Node.text("AuditEvent"));
    event.put("id", Node.text(String.valueOf(recorded.number())));
    event.put("meta", meta(recorded));
    event.put("type", type(deed.act()));
    event.put("subtype", Node.many(List.of(subtype(deed))));
    event.put("action", Node.text(action(deed.act())));
    event.put("recorded", Node.text(Stamped.time(recorded.at())));
    event.put("outcome", Node.text(outcome(deed.result())));
    if (deed.result() != Deed.Result.DONE && !deed.detail().isBlank()) {
      event.put("outcomeDesc", Node.text(deed.detail()));
    }
    event.put("agent", Node.many(List.of(agent(deed))));
    event.put(
        "source",
        Node.group(Map.of("observer", Node.group(Map.of("display", Node.text("Ambulo"))))));
    event.put("entity", Node.many(entities(recorded)));
    return JsonDocuments.text(Node.group(event), Layout.COMPACT);
  }

  private static Node meta(Recorded recorded) {
    Map<String, Node> meta = new LinkedHashMap<>();
    meta.put("versionId", Node.text("1"));
    meta.put("lastUpdated", Node.text(Stamped.time(recorded.at())));
    profile(recorded.deed())
        .forEach(name -> meta.put("profile", Node.many(List.of(Node.text(PROFILE + name)))));
    return Node.group(meta);
  }

  /** The pattern that fits; none for what is no act of REST. */
  private static List<String> profile(Deed deed) {
    if (deed.result() != Deed.Result.DONE) {
      return List.of();
    }
    String patient = deed.patient().isPresent() ? "Patient" : "";
    return switch (deed.act()) {
      case READ -> List.of(patient + "Read");
      case SEARCH, HISTORY -> List.of(patient + "Query");
      case CREATE -> List.of(patient + "Create");
      case UPDATE -> List.of(patient + "Update");
      case DELETE -> List.of(patient + "Delete");
      case EXPORT, IMPORT, LOG_IN, LOG_OUT, BREAK_GLASS, ADMINISTER -> List.of();
    };
  }

  private static Node type(Deed.Act act) {
    return switch (act) {
      case READ, HISTORY, SEARCH, CREATE, UPDATE, DELETE ->
          coding(TYPE, "rest", "RESTful Operation");
      case EXPORT -> coding(DICOM, "110106", "Export");
      case IMPORT -> coding(DICOM, "110107", "Import");
      case LOG_IN, LOG_OUT -> coding(DICOM, "110114", "User Authentication");
      case BREAK_GLASS -> coding(DICOM, "110113", "Security Alert");
      case ADMINISTER -> coding(DICOM, "110100", "Application Activity");
    };
  }

  private static Node subtype(Deed deed) {
    return switch (deed.act()) {
      case READ ->
          deed.version().isPresent()
              ? coding(REST, "read", "read")
              : coding(REST, "operation", "operation");
      case HISTORY -> coding(REST, "history", "history");
      case SEARCH -> coding(REST, "search", "search");
      case CREATE -> coding(REST, "create", "create");
      case UPDATE -> coding(REST, "update", "update");
      case DELETE -> coding(REST, "delete", "delete");
      case EXPORT, IMPORT -> coding(REST, "operation", "operation");
      case LOG_IN -> coding(DICOM, "110122", "Login");
      case LOG_OUT -> coding(DICOM, "110123", "Logout");
      case BREAK_GLASS -> coding(DICOM, "110127", "Emergency Override Started");
      case ADMINISTER -> coding(DICOM, "110131", "Software Configuration");
    };
  }

  private static String action(Deed.Act act) {
    return switch (act) {
      case CREATE, IMPORT -> "C";
      case READ, EXPORT -> "R";
      case UPDATE -> "U";
      case DELETE -> "D";
      case HISTORY, SEARCH, LOG_IN, LOG_OUT, BREAK_GLASS, ADMINISTER -> "E";
    };
  }

  private static String outcome(Deed.Result result) {
    return switch (result) {
      case DONE -> "0";
      case REFUSED -> "4";
      case FAILED -> "8";
    };
  }

  private static Node agent(Deed deed) {
    Map<String, Node> agent = new LinkedHashMap<>();
    agent.put("type", concept(coding(DICOM, "110153", "Source Role ID")));
    if (!deed.role().isBlank()) {
      String role = deed.role().toLowerCase(Locale.ROOT);
      agent.put("role", Node.many(List.of(concept(coding(ROLE, role, role.replace('_', ' '))))));
    }
    if (!deed.who().isBlank()) {
      agent.put("who", Node.group(Map.of("display", Node.text(deed.who()))));
      agent.put("altId", Node.text(deed.who()));
    }
    agent.put("requestor", Node.flag(true));
    if (!deed.address().isBlank()) {
      Map<String, Node> network = new LinkedHashMap<>();
      network.put("address", Node.text(deed.address()));
      network.put("type", Node.text("2"));
      agent.put("network", Node.group(network));
    }
    return Node.group(agent);
  }

  private static List<Node> entities(Recorded recorded) {
    Deed deed = recorded.deed();
    List<Node> entities = new ArrayList<>();
    deed.patient()
        .map(id -> new Key("Patient", id))
        .ifPresent(key -> entities.add(entity(key.toString(), "1", "1", "Patient")));
    deed.what()
        .filter(key -> !key.type().equals("Patient"))
        .map(key -> key + deed.version().map(version -> "/_history/" + version).orElse(""))
        .ifPresent(address -> entities.add(entity(address, "2", "4", "Domain Resource")));
    if (deed.result() == Deed.Result.DONE && !deed.detail().isBlank()) {
      Map<String, Node> query = new LinkedHashMap<>();
      query.put("role", coding(role(), "24", "Query"));
      query.put("description", Node.text(deed.detail()));
      entities.add(Node.group(query));
    }
    Map<String, Node> request = new LinkedHashMap<>();
    request.put("what", identified("https://ambulo.org/fhir/request", deed.request()));
    request.put(
        "type",
        coding(
            "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType",
            "XrequestId",
            "X-Request-Id"));
    entities.add(Node.group(request));
    Map<String, Node> chain = new LinkedHashMap<>();
    chain.put("what", identified("https://ambulo.org/fhir/audit-chain", recorded.hash()));
    entities.add(Node.group(chain));
    return entities;
  }

  private static Node identified(String system, String value) {
    Map<String, Node> identifier = new LinkedHashMap<>();
    identifier.put("system", Node.text(system));
    identifier.put("value", Node.text(value.isBlank() ? "-" : value));
    return Node.group(Map.of("identifier", Node.group(identifier)));
  }

  private static Node entity(String reference, String type, String role, String words) {
    Map<String, Node> entity = new LinkedHashMap<>();
    entity.put("what", Node.group(Map.of("reference", Node.text(reference))));
    entity.put(
        "type",
        coding(
            "http://terminology.hl7.org/CodeSystem/audit-entity-type",
            type,
            type.equals("1") ? "Person" : "System Object"));
    entity.put("role", coding(role(), role, words));
    return Node.group(entity);
  }

  private static String role() {
    return "http://terminology.hl7.org/CodeSystem/object-role";
  }

  private static Node coding(String system, String code, String display) {
    Map<String, Node> coding = new LinkedHashMap<>();
    coding.put("system", Node.text(system));
    coding.put("code", Node.text(code));
    coding.put("display", Node.text(display));
    return Node.group(coding);
  }

  private static Node concept(Node coding) {
    return Node.group(Map.of("coding", Node.many(List.of(coding))));
  }
}
