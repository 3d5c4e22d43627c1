package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the CapabilityStatement declares is done: each interaction, parameter and include. */
class CapabilityWalkTest {

  private static CapabilityStatement statement(IGenericClient client) {
    return client.capabilities().ofType(CapabilityStatement.class).execute();
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void everyInteractionOfEveryTypeIsDone(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      CapabilityStatement statement = statement(door.client("SYSTEM"));
      assertThat(statement.getRestFirstRep().getResource()).hasSizeGreaterThan(50);
      for (CapabilityStatementRestResourceComponent type :
          statement.getRestFirstRep().getResource()) {
        Set<TypeRestfulInteraction> declared = new TreeSet<>();
        type.getInteraction().forEach(interaction -> declared.add(interaction.getCode()));
        if (type.getType().equals("AuditEvent")) {
          assertThat(declared)
              .containsExactlyInAnyOrder(
                  TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
        } else {
          declared.forEach(interaction -> interacts(door, type.getType(), interaction));
        }
      }
    }
  }

  private static void interacts(RunningDoor door, String type, TypeRestfulInteraction interaction) {
    String id = "i" + interaction.toCode();
    String body =
        "{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\",\"language\":\"en\"}";
    String path = "/" + type + "/" + id;
    assertThat(door.send("PUT", path, body).statusCode()).as(path).isEqualTo(201);
    switch (interaction) {
      case READ -> assertThat(door.get(path).body()).contains("\"language\":\"en\"");
      case VREAD -> assertThat(door.get(path + "/_history/1").statusCode()).isEqualTo(200);
      case UPDATE -> assertThat(door.send("PUT", path, body).statusCode()).isEqualTo(200);
      case PATCH -> {
        String patch = "[{\"op\":\"replace\",\"path\":\"/language\",\"value\":\"de\"}]";
        HttpResponse<String> patched =
            door.send("PATCH", path, patch, "Content-Type", "application/json-patch+json");
        assertThat(patched.body()).contains("\"language\":\"de\"");
      }
      case DELETE -> {
        assertThat(door.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(door.get(path).statusCode()).isEqualTo(410);
      }
      case HISTORYINSTANCE ->
          assertThat(door.get(path + "/_history").body()).contains("\"type\":\"history\"");
      case HISTORYTYPE ->
          assertThat(door.get("/" + type + "/_history").body()).contains("/" + id + "\"");
      case CREATE -> assertThat(door.send("POST", "/" + type, body).statusCode()).isEqualTo(201);
      case SEARCHTYPE -> {
        assertThat(door.get("/" + type + "?_id=" + id).body()).contains("\"total\":1");
        HttpResponse<String> posted =
            door.send(
                "POST",
                "/" + type + "/_search",
                "_id=" + id,
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(posted.body()).contains("\"total\":1");
      }
      default -> throw new AssertionError("nobody tries " + interaction);
    }
  }

  /** Every resource of two records is found by every value under which it is said to be found. */
  @ParameterizedTest
  @EnumSource
  void everyResourceIsFoundByAllOfItsValues(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send("POST", "/", RunningDoor.resource("synthea-tuan.json"));
      door.send("POST", "/", RunningDoor.resource("further.json"));
      Set<String> tried = new TreeSet<>();
      for (String type : List.copyOf(door.archive.read(reading -> reading.types()))) {
        Bundle all = page(door, "/" + type + "?_count=500");
        assertThat(all.getEntry()).isNotEmpty();
        Set<String> asked = new TreeSet<>();
        for (Bundle.BundleEntryComponent entry : all.getEntry()) {
          found(door, type, entry.getResource().getIdElement().getIdPart(), asked, tried);
        }
      }
      assertThat(tried)
          .contains(
              "Patient.name",
              "Patient.birthdate",
              "Patient.identifier",
              "Patient.phone",
              "Observation.code",
              "Observation.value-quantity",
              "Observation.date",
              "Observation.patient",
              "Condition.onset-date",
              "MedicationRequest.intent",
              "Goal.target-date",
              "Appointment.date",
              "QuestionnaireResponse.questionnaire");
    }
  }

  private static Bundle page(RunningDoor door, String path) {
    return door.system().search().byUrl(door.base + path).returnBundle(Bundle.class).execute();
  }

  private static void found(
      RunningDoor door, String type, String id, Set<String> asked, Set<String> tried) {
    Node.Group resource = Stored.node(door.get("/" + type + "/" + id).body());
    for (IndexEntry entry :
        new Indexer(SearchParameters.standard()).index(resource).entries()) {
      String query = query(entry);
      if (asked.add(query)) {
        String path = "/" + type + "?_id=" + id + "&" + query;
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).as(path).contains("\"total\":1");
        tried.add(type + "." + entry.parameter());
      }
    }
  }

  private static String query(IndexEntry entry) {
    return switch (entry) {
      case IndexEntry.Token token ->
          token.parameter()
              + "="
              + token.system().map(system -> code(escaped(system)) + "%7C").orElse("")
              + code(escaped(token.code()));
      case IndexEntry.Words words -> words.parameter() + "=" + code(escaped(words.text()));
      case IndexEntry.Span span ->
          span.parameter()
              + "=ge"
              + code(Stamped.time(span.from()))
              + "&"
              + span.parameter()
              + "=lt"
              + code(Stamped.time(span.until()));
      case IndexEntry.Link link -> link.parameter() + "=" + link.target();
      case IndexEntry.Address address -> address.parameter() + "=" + code(escaped(address.uri()));
      case IndexEntry.Amount amount ->
          amount.parameter()
              + "="
              + code(
                  amount.value().toPlainString()
                      + "|"
                      + amount.system().orElse("")
                      + "|"
                      + amount.unit().map(CapabilityWalkTest::escaped).orElse(""));
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|").replace("$", "\\$");
  }

  @ParameterizedTest
  @EnumSource
  void everyParameterAndModifierIsUnderstood(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send("POST", "/", RunningDoor.resource("synthea-tuan.json"));
      door.send("POST", "/", RunningDoor.resource("further.json"));
      CapabilityStatement statement = statement(door.system());
      for (CapabilityStatementRestResourceComponent type :
          statement.getRestFirstRep().getResource()) {
        long all = type.getType().equals("AuditEvent") ? 0 : count(door, type, "");
        for (CapabilityStatementRestResourceSearchParamComponent parameter :
            type.getSearchParam()) {
          assertThat(parameter.getDefinition()).startsWith("http://hl7.org/fhir/SearchParameter/");
          for (String query : queries(type, parameter)) {
            assertThat(door.get("/" + type.getType() + "?" + query).statusCode())
                .as(type.getType() + "?" + query)
                .isEqualTo(200);
          }
          if (!parameter.getName().startsWith("_") && !type.getType().equals("AuditEvent")) {
            long missing = count(door, type, parameter.getName() + ":missing=true");
            long there = count(door, type, parameter.getName() + ":missing=false");
            assertThat(missing + there).as(parameter.getName()).isEqualTo(all);
          }
        }
      }
    }
  }

  private static long count(
      RunningDoor door, CapabilityStatementRestResourceComponent type, String query) {
    HttpResponse<String> answer =
        door.get("/" + type.getType() + "?_summary=count" + (query.isEmpty() ? "" : "&" + query));
    String body = answer.body();
    int at = body.indexOf("\"total\":");
    assertThat(at).as(query + body).isPositive();
    return Long.parseLong(body.substring(at + 8).split("[,}]")[0]);
  }

  private static List<String> queries(
      CapabilityStatementRestResourceComponent type,
      CapabilityStatementRestResourceSearchParamComponent parameter) {
    String name = parameter.getName();
    boolean audit = type.getType().equals("AuditEvent");
    List<String> queries = new ArrayList<>();
    switch (parameter.getType()) {
      case TOKEN -> {
        queries.add(name + "=1");
        if (!name.startsWith("_") && !audit) {
          queries.add(name + ":not=1,2");
          queries.add(name + "=urn:a%7Cb,%7Cc,urn:a%7C");
          queries.add("_sort=" + name + ",-_lastUpdated");
        }
      }
      case STRING -> {
        queries.add(name + "=a");
        queries.add(name + ":exact=A");
        queries.add(name + ":contains=a");
        queries.add("_sort=-" + name);
      }
      case DATE -> {
        for (String prefix : List.of("", "eq", "gt", "lt", "ge", "le", "sa", "eb")) {
          queries.add(name + "=" + prefix + "2026-11");
        }
        if (!audit) {
          queries.add(name + "=ne2026-11-01");
          queries.add(name + "=ap2026-11-01T10:00:00Z");
          queries.add("_sort=" + name);
        }
      }
      case REFERENCE -> {
        queries.add(name + "=x1");
        if (!audit) {
          queries.add(name + "=http://elsewhere.org/fhir/Patient/1");
        }
      }
      case URI -> queries.add(name + "=urn:x");
      case QUANTITY -> {
        for (String prefix : List.of("", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap")) {
          queries.add(name + "=" + prefix + "5.4%7C%7Ckg");
        }
      }
      default -> throw new AssertionError(parameter.getType());
    }
    return queries;
  }

  @ParameterizedTest
  @EnumSource
  void everyIncludeAddsWhatIsLinked(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send("POST", "/", RunningDoor.resource("synthea-tuan.json"));
      Map<String, Integer> added = new LinkedHashMap<>();
      for (CapabilityStatementRestResourceComponent type :
          statement(door.system()).getRestFirstRep().getResource()) {
        type.getSearchInclude()
            .forEach(include -> add(door, type, "_include", include.getValue(), added));
        type.getSearchRevInclude()
            .forEach(include -> add(door, type, "_revinclude", include.getValue(), added));
      }
      assertThat(added.get("_include=Observation:patient")).isEqualTo(1);
      assertThat(added.get("_include=Observation:encounter")).isPositive();
      assertThat(added.get("Patient_revinclude=Provenance:target")).isEqualTo(1);
      assertThat(added.get("Patient_revinclude=Observation:subject")).isEqualTo(25);
    }
  }

  private static void add(
      RunningDoor door,
      CapabilityStatementRestResourceComponent type,
      String how,
      String include,
      Map<String, Integer> added) {
    String path = "/" + type.getType() + "?" + how + "=" + include;
    HttpResponse<String> answer = door.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    int number = answer.body().split("\"mode\":\"include\"", -1).length - 1;
    String name = how.equals("_include") ? how + "=" + include : type.getType() + how + "=" + include;
    added.put(name, number);
  }
}
