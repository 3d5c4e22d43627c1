package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.junit.jupiter.api.Test;

/** A record as single documents of a server. */
class PatientDocumentsTest {

  private final PatientDocuments documents = new PatientDocuments(Given.KNOWLEDGE);

  @Test
  void eachRatingVisitAndInterventionIsADocumentOfItsOwnAndComesBack() {
    PatientRecord record = treated();

    List<Node.Group> all = documents.of(record);

    assertThat(types(all))
        .containsEntry("Observation", 3L)
        .containsEntry("Encounter", 2L)
        .containsEntry("Procedure", 1L);
    assertThat(again(all).sections()).isEqualTo(record.sections());
  }

  @Test
  void aBodyChartIsAnObservationWithAComponentForEachMarkAndComesBack() {
    Map<String, Node> chart = new LinkedHashMap<>();
    chart.put("date", Node.text("2026-02-20"));
    chart.put("complete", Node.flag(true));
    chart.put(
        "marks",
        group("burning", texts("calf_left", "foot_sole_left"), "numbness", texts("saddle")));
    chart.put("strokes", texts("burning back 400,500 410,520"));
    PatientRecord record =
        person().section("body_charts", Node.many(List.of(Node.group(chart)))).build(Given.TODAY);

    List<Node.Group> all = documents.of(record);

    assertThat(types(all)).containsEntry("Observation", 1L);
    assertThat(all).allSatisfy(one -> assertThat(Hapi.errors(one)).isEmpty());
    assertThat(again(all).sections()).isEqualTo(record.sections());
    assertThat(again(all).finding("h_saddle_anaesthesia"))
        .isEqualTo(record.finding("h_saddle_anaesthesia"))
        .isEqualTo(Answer.Plain.YES);
  }

  @Test
  void aListOfMedicinesThatWasGoneThroughIsAnObservationAndComesBack() {
    Node said = group("date", Node.text("2026-02-20"), "complete", Node.flag(true));
    PatientRecord record =
        person().section("reconciliations", Node.many(List.of(said))).build(Given.TODAY);

    List<Node.Group> all = documents.of(record);

    assertThat(types(all)).containsEntry("Observation", 1L);
    assertThat(all).allSatisfy(one -> assertThat(Hapi.errors(one)).isEmpty());
    assertThat(again(all).sections()).isEqualTo(record.sections());
  }

  @Test
  void theyAreValidR4() {
    assertThat(documents.of(treated())).allSatisfy(one -> assertThat(Hapi.errors(one)).isEmpty());
  }

  @Test
  void whatIsNotOfTheirFormStaysInTheList() {
    Node odd = group("date", Node.text("yesterday"), "nrs", number(4));
    PatientRecord record = person().section("diary", Node.many(List.of(odd))).build(Given.TODAY);

    List<Node.Group> all = documents.of(record);

    assertThat(types(all)).doesNotContainKey("Observation");
    assertThat(again(all).sections()).isEqualTo(record.sections());
  }

  @Test
  void aListThatIsKnownToBeEmptyStaysKnown() {
    PatientRecord record = person().section("attended", Node.many(List.of())).build(Given.TODAY);

    assertThat(again(documents.of(record)).sections()).containsKey("attended");
  }

  @Test
  void idsAreDifferentAndTheSameEachTime() {
    List<Node.Group> once = documents.of(treated());

    assertThat(documents.of(treated())).isEqualTo(once);
    assertThat(once.stream().map(one -> field(one, "id"))).doesNotHaveDuplicates();
  }

  @Test
  void refusesAPatientWhoseIdFhirCannotCarry() {
    PatientRecord record = builder("no id, this").build(Given.TODAY);

    assertThatIllegalArgumentException().isThrownBy(() -> documents.of(record));
  }

  @Test
  void aRatingThatWasEnteredInErrorIsNone() {
    String rating =
        """
        {"resourceType": "Observation", "status": "entered-in-error", "subject": {"reference": "Patient/anna"},
         "effectiveDateTime": "2026-02-20", "valueInteger": 4,
         "code": {"coding": [{"system": "https://ambulo.org/fhir/CodeSystem/pain-diary", "code": "now"}]}}\
        """;

    assertThat(Given.record(rating).sections()).isEmpty();
    assertThat(Given.record(rating.replace("entered-in-error", "final")).sections())
        .containsKey("diary");
  }

  private static PatientRecord treated() {
    return person()
        .section("note", Node.text("kept as it is"))
        .section(
            "diary",
            Node.many(
                List.of(
                    rating("2026-02-20", 7, "now"),
                    rating("2026-02-20", 8, "activity"),
                    rating("2026-02-21", 6, "average"))))
        .section("attended", Node.many(List.of(Node.text("2026-02-10"), Node.text("2026-02-17"))))
        .section("interventions", Node.many(List.of(needle())))
        .build(Given.TODAY);
  }

  private static Node needle() {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", Node.text("tfesi_lumbar"));
    fields.put("date", Node.text("2026-02-03"));
    fields.put("level", Node.text("L5"));
    fields.put("side", Node.text("left"));
    fields.put("selected_by", Node.text("single_block"));
    return Node.group(fields);
  }

  private static Node rating(String day, int points, String kind) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("date", Node.text(day));
    fields.put("nrs", number(points));
    fields.put("kind", Node.text(kind));
    return Node.group(fields);
  }

  private static Node number(int value) {
    return Node.number(BigDecimal.valueOf(value));
  }

  private static Node texts(String... texts) {
    return Node.many(Stream.of(texts).map(Node::text).toList());
  }

  private static Node group(String one, Node first, String two, Node second) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put(one, first);
    fields.put(two, second);
    return Node.group(fields);
  }

  private static RecordBuilder person() {
    return builder("p-1");
  }

  private static RecordBuilder builder(String id) {
    return new RecordBuilder(Given.KNOWLEDGE)
        .person(
            new Person(
                id,
                Optional.of("Anna Alder"),
                Optional.empty(),
                Person.Sex.FEMALE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static PatientRecord again(List<Node.Group> all) {
    StringBuilder entries = new StringBuilder();
    for (Node.Group one : all) {
      entries.append(entries.isEmpty() ? "" : ",");
      entries.append("{\"resource\":").append(JsonDocuments.text(one, Layout.COMPACT)).append('}');
    }
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
    return Given.built(
        Given.only(Given.READER.read(bundle.getBytes(StandardCharsets.UTF_8), "bundle")));
  }

  private static String field(Node.Group group, String field) {
    return group.get(field).map(Node::verbatim).orElse("");
  }

  private static Map<String, Long> types(List<Node.Group> all) {
    Map<String, Long> types = new LinkedHashMap<>();
    all.forEach(one -> types.merge(field(one, "resourceType"), 1L, Long::sum));
    return types;
  }
}
