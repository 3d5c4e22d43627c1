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
          interacts(door, type.getType(), declared);
        }
      }
    }
  }

  private static void interacts(
      RunningDoor door, String type, Set<TypeRestfulInteraction> declared) {
    String body = "{\"resourceType\":\"" + type + "\",\"id\":\"i\",\"language\":\"en\"}";
    String path = "/" + type + "/i";
    Map<TypeRestfulInteraction, HttpResponse<String>> done = new LinkedHashMap<>();
    done.put(TypeRestfulInteraction.CREATE, door.send("POST", "/" + type, body));
    assertThat(door.send("PUT", path, body).statusCode()).as(path).isEqualTo(201);
    done.put(TypeRestfulInteraction.UPDATE, door.send("PUT", path, body));
    String patch = "[{\"op\":\"replace\",\"path\":\"/language\",\"value\":\"de\"}]";
    done.put(
        TypeRestfulInteraction.PATCH,
        door.send("PATCH", path, patch, "Content-Type", "application/json-patch+json"));
    done.put(TypeRestfulInteraction.READ, door.get(path));
    done.put(TypeRestfulInteraction.VREAD, door.get(path + "/_history/1"));
    done.put(
        TypeRestfulInteraction.SEARCHTYPE,
        door.send(
            "POST",
            "/" + type + "/_search",
            "_id=i",
            "Content-Type",
            "application/x-www-form-urlencoded"));
    done.put(TypeRestfulInteraction.HISTORYINSTANCE, door.get(path + "/_history"));
    done.put(TypeRestfulInteraction.HISTORYTYPE, door.get("/" + type + "/_history"));
    done.put(TypeRestfulInteraction.DELETE, door.send("DELETE", path, ""));
    assertThat(done.keySet()).isEqualTo(declared);
    assertThat(done.get(TypeRestfulInteraction.CREATE).statusCode()).isEqualTo(201);
    assertThat(done.get(TypeRestfulInteraction.UPDATE).body()).contains("\"versionId\":\"2\"");
    assertThat(done.get(TypeRestfulInteraction.READ).body()).contains("\"language\":\"de\"");
    assertThat(done.get(TypeRestfulInteraction.VREAD).body()).contains("\"language\":\"en\"");
    assertThat(done.get(TypeRestfulInteraction.SEARCHTYPE).body()).contains("\"total\":1");
    assertThat(done.get(TypeRestfulInteraction.HISTORYINSTANCE).body()).contains("\"total\":3");
    assertThat(done.get(TypeRestfulInteraction.HISTORYTYPE).body()).contains("\"total\":4");
    assertThat(done.get(TypeRestfulInteraction.DELETE).statusCode()).isEqualTo(204);
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
        found(door, type, all, tried);
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

  private static void found(RunningDoor door, String type, Bundle all, Set<String> tried) {
    Indexer indexer = new Indexer(SearchParameters.standard());
    Map<String, String> asked = new LinkedHashMap<>();
    for (Bundle.BundleEntryComponent entry : all.getEntry()) {
      String json = RunningDoor.FHIR.newJsonParser().encodeResourceToString(entry.getResource());
      String id = entry.getResource().getIdElement().getIdPart();
      for (IndexEntry value : indexer.index(Stored.node(json)).entries()) {
        asked.putIfAbsent(query(value), id);
        tried.add(type + "." + value.parameter());
      }
    }
    List<String> queries =
        asked.entrySet().stream().map(one -> "_id=" + one.getValue() + "&" + one.getKey()).toList();
    List<Bundle> found = batch(door, type, queries);
    for (int i = 0; i < queries.size(); i++) {
      assertThat(found.get(i).getTotal()).as(type + "?" + queries.get(i)).isEqualTo(1);
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
      statement(door.system()).getRestFirstRep().getResource().forEach(type -> tryAll(door, type));
    }
  }

  private static void tryAll(RunningDoor door, CapabilityStatementRestResourceComponent type) {
    List<String> queries = new ArrayList<>();
    List<String> counted = new ArrayList<>();
    for (CapabilityStatementRestResourceSearchParamComponent parameter : type.getSearchParam()) {
      assertThat(parameter.getDefinition()).startsWith("http://hl7.org/fhir/SearchParameter/");
      queries.addAll(queries(type, parameter));
      if (!parameter.getName().startsWith("_") && !type.getType().equals("AuditEvent")) {
        counted.add(parameter.getName() + ":missing=true");
        counted.add(parameter.getName() + ":missing=false");
      }
    }
    List<Bundle> found = batch(door, type.getType(), queries);
    assertThat(found).allSatisfy(bundle -> assertThat(bundle.getType()).isNotNull());
    if (counted.isEmpty()) {
      return;
    }
    counted.add("_summary=count");
    List<Bundle> counts =
        batch(
            door,
            type.getType(),
            counted.stream().map(query -> "_format=json&_summary=count&" + query).toList());
    int all = counts.getLast().getTotal();
    for (int i = 0; i + 1 < counted.size(); i += 2) {
      assertThat(counts.get(i).getTotal() + counts.get(i + 1).getTotal())
          .as(type.getType() + "?" + counted.get(i))
          .isEqualTo(all);
    }
  }

  /** The results of searches, asked for in one batch; each must succeed. */
  private static List<Bundle> batch(RunningDoor door, String type, List<String> queries) {
    Bundle batch = new Bundle();
    batch.setType(Bundle.BundleType.BATCH);
    for (String query : queries) {
      batch
          .addEntry()
          .getRequest()
          .setMethod(Bundle.HTTPVerb.GET)
          .setUrl(type + (query.isEmpty() ? "" : "?" + query));
    }
    List<Bundle> results = new ArrayList<>();
    List<Bundle.BundleEntryComponent> entries =
        door.system().transaction().withBundle(batch).execute().getEntry();
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).getResponse().getStatus())
          .as(type + "?" + queries.get(i))
          .isEqualTo("200 OK");
      results.add((Bundle) entries.get(i).getResource());
    }
    return results;
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
        List<String> queries = new ArrayList<>();
        type.getSearchInclude().forEach(one -> queries.add("_include=" + one.getValue()));
        type.getSearchRevInclude().forEach(one -> queries.add("_revinclude=" + one.getValue()));
        List<Bundle> found = batch(door, type.getType(), queries);
        for (int i = 0; i < queries.size(); i++) {
          added.put(type.getType() + "?" + queries.get(i), included(found.get(i)));
        }
      }
      assertThat(added.get("Observation?_include=Observation:patient")).isEqualTo(1);
      assertThat(added.get("Observation?_include=Observation:encounter")).isPositive();
      assertThat(added.get("Patient?_revinclude=Provenance:target")).isEqualTo(1);
      assertThat(added.get("Patient?_revinclude=Observation:subject")).isEqualTo(25);
    }
  }

  private static int included(Bundle found) {
    return (int)
        found.getEntry().stream()
            .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.INCLUDE)
            .count();
  }
}
