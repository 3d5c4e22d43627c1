package org.ambulo.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose record a resource is part of, and under what it is found. */
class IndexerTest {

  private static final Indexer INDEXER = new Indexer(SearchParameters.standard());

  private static Node.Group resource(String json) {
    JsonReading read = JsonDocuments.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return (Node.Group) ((JsonReading.Read) read).document();
  }

  private static List<IndexEntry> entries(String json, String parameter) {
    return INDEXER.index(resource(json)).entries().stream()
        .filter(entry -> entry.parameter().equals(parameter))
        .toList();
  }

  private static Owner owner(String json) {
    return INDEXER.index(resource(json)).owner();
  }

  @Test
  void aNameIsFoundByEachPartWithoutCaseAndAccents() {
    String patient =
        "{'resourceType':'Patient','name':[{'family':'Gonçalves  Müller','given':['José','Ann']}]}";
    assertThat(entries(patient, "name"))
        .containsExactly(
            new IndexEntry.Words("name", "goncalves muller"),
            new IndexEntry.Words("name", "jose"),
            new IndexEntry.Words("name", "ann"));
    assertThat(entries(patient, "name:exact")).contains(new IndexEntry.Words("name:exact", "José"));
  }

  @Test
  void codesKeepTheirSystem() {
    String observation =
        "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'urn:s','code':'c'},"
            + "{'code':'bare'},{'display':'no code'}],'text':'words'}}";
    assertThat(entries(observation, "code"))
        .containsExactly(
            new IndexEntry.Token("code", Optional.of("urn:s"), "c"),
            new IndexEntry.Token("code", Optional.empty(), "bare"));
    assertThat(entries(observation, "status"))
        .containsExactly(new IndexEntry.Token("status", Optional.empty(), "final"));
  }

  @Test
  void aPhoneIsNoEmail() {
    String patient =
        "{'resourceType':'Patient','active':true,'telecom':[{'system':'phone','value':'1'},{'system':'email','value':'a@b'}]}";
    assertThat(entries(patient, "phone"))
        .containsExactly(new IndexEntry.Token("phone", Optional.of("phone"), "1"));
    assertThat(entries(patient, "telecom")).hasSize(2);
    assertThat(entries(patient, "active"))
        .containsExactly(new IndexEntry.Token("active", Optional.empty(), "true"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "2026-11, 2026-11-01T00:00:00Z, 2026-12-01T00:00:00Z",
    "2024-02-29, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
    "2026-11-22T10:00+01:00, 2026-11-22T09:00:00Z, 2026-11-22T09:01:00Z",
    "2026-11-22T10:00:07Z, 2026-11-22T10:00:07Z, 2026-11-22T10:00:08Z",
    "2026-11-22T10:00:07.5, 2026-11-22T10:00:07.500Z, 2026-11-22T10:00:07.501Z",
    "2026-11-22T10:00:07.123456-05:00, 2026-11-22T15:00:07.123Z, 2026-11-22T15:00:07.124Z"
  })
  void aDateKeepsItsPrecision(String text, Instant from, Instant until) {
    assertThat(FhirDate.of(text)).contains(new FhirDate(from, until));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "202",
        "0000",
        "2026-",
        "2026-1",
        "2026-13",
        "2026-02-30",
        "2026-11-22T",
        "2026-11-22T10",
        "2026-11-22T25:00Z",
        "2026-11-22T10:00:61Z",
        "2026-11-22T10:00:00.Z",
        "2026-11-22T10:00:00+99:00",
        "2026-11-22 10:00",
        "2026-11-22T10:00:00z",
        "yesterday",
        "２０２６"
      })
  void whatIsNoDateIsNotIndexed(String text) {
    assertThat(FhirDate.of(text)).isEmpty();
  }

  @Test
  void aPeriodMayBeOpen() {
    assertThat(entries("{'resourceType':'Flag','period':{'start':'2026-11'}}", "date"))
        .containsExactly(
            new IndexEntry.Span("date", Instant.parse("2026-11-01T00:00:00Z"), FhirDate.LATEST));
    assertThat(entries("{'resourceType':'Flag','period':{'start':'2026-11','end':'soon'}}", "date"))
        .isEmpty();
    assertThat(entries("{'resourceType':'Flag','period':{'start':'2026-11','end':'2020'}}", "date"))
        .isEmpty();
  }

  @Test
  void aLinkLeadsOnlyToWhatItsParameterAllows() {
    String observation = "{'resourceType':'Observation','subject':{'reference':'Location/l'}}";
    assertThat(entries(observation, "patient")).isEmpty();
    assertThat(entries(observation, "subject"))
        .containsExactly(new IndexEntry.Link("subject", new Key("Location", "l")));
    assertThat(
            entries(
                "{'resourceType':'Observation','subject':{'reference':'http://x.org/Patient/1'}}",
                "subject"))
        .containsExactly(new IndexEntry.Address("subject", "http://x.org/Patient/1"));
    assertThat(
            entries(
                "{'resourceType':'QuestionnaireResponse','questionnaire':'http://x.org/q|2'}",
                "questionnaire"))
        .extracting(entry -> ((IndexEntry.Address) entry).uri())
        .containsExactly("http://x.org/q|2", "http://x.org/q");
    assertThat(
            entries("{'resourceType':'Observation','subject':{'reference':'#inside'}}", "subject"))
        .isEmpty();
  }

  @Test
  void anAmountKeepsItsDigitsAndUnit() {
    assertThat(
            entries(
                "{'resourceType':'Observation','valueQuantity':{'value':5.40,'system':'http://unitsofmeasure.org','code':'kg'}}",
                "value-quantity"))
        .containsExactly(
            new IndexEntry.Amount(
                "value-quantity",
                new BigDecimal("5.40"),
                Optional.of("http://unitsofmeasure.org"),
                Optional.of("kg")));
  }

  @Test
  void aRecordIsThatOfItsPatient() {
    assertThat(owner("{'resourceType':'Patient','id':'p'}")).isEqualTo(new Owner.OnePatient("p"));
    assertThat(owner("{'resourceType':'Condition','subject':{'reference':'Patient/p/_history/2'}}"))
        .isEqualTo(new Owner.OnePatient("p"));
    assertThat(
            owner(
                "{'resourceType':'Appointment','participant':[{'actor':{'reference':'Patient/p'}},{'actor':{'reference':'Practitioner/d'}}]}"))
        .isEqualTo(new Owner.OnePatient("p"));
    assertThat(
            owner(
                "{'resourceType':'Provenance','target':[{'reference':'Patient/p'},{'reference':'Patient/q'}]}"))
        .isEqualTo(new Owner.SeveralPatients());
    assertThat(owner("{'resourceType':'Practitioner'}")).isEqualTo(new Owner.Clinic());
    assertThat(owner("{'resourceType':'Device'}")).isEqualTo(new Owner.Clinic());
  }

  /** Doubt about whose it is hides it from all who may not see everybody. */
  @Test
  void whatMayBeSomebodysIsNobodysToSee() {
    for (String json :
        List.of(
            "{'resourceType':'Condition'}",
            "{'resourceType':'Condition','subject':{'reference':'http://x.org/Patient/p'}}",
            "{'resourceType':'Condition','subject':{'identifier':{'value':'7'}}}",
            "{'resourceType':'Condition','subject':{'reference':'Group/g'}}",
            "{'resourceType':'Device','patient':{'reference':'urn:uuid:1'}}",
            "{'resourceType':'Patient'}")) {
      assertThat(owner(json)).as(json).isEqualTo(new Owner.SeveralPatients());
    }
  }

  @Test
  void malformedPiecesAreLeftOut() {
    for (String json :
        List.of(
            "{'resourceType':'Patient','name':'x','birthDate':7,'identifier':[1,{'value':{}}],'telecom':[[]],'generalPractitioner':['x',{'reference':1}]}",
            "{'resourceType':'Observation','code':7,'subject':'x','valueQuantity':{'value':'x'},'effectiveTiming':{'event':7,'repeat':[]},'component':{'code':{'coding':7}}}")) {
      assertThat(INDEXER.index(resource(json)).entries()).as(json).hasSizeLessThan(4);
    }
    String endless =
        "{'resourceType':'Patient','identifier':[{'value':'"
            + "x".repeat(3000)
            + "'}],'name':[{'family':'"
            + "y".repeat(3000)
            + "'}]}";
    assertThat(entries(endless, "identifier")).isEmpty();
    assertThat(((IndexEntry.Words) entries(endless, "family").getFirst()).text())
        .hasSize(IndexText.LONGEST);
    assertThat(INDEXER.index(resource("{'resourceType':'Nothing'}")).entries()).isEmpty();
  }

  @Test
  void aStampReplacesWhatTheResourceSaysOfItself() {
    Node.Group resource =
        resource(
            "{'id':'old','meta':{'versionId':'9','lastUpdated':'x','profile':['urn:p']},'resourceType':'Basic','n':[1.50,1E3,0.000]}");
    assertThat(Stamped.of(resource, "new").json(3, Instant.parse("2026-11-22T10:00:00Z")))
        .isEqualTo(
            "{\"resourceType\":\"Basic\",\"id\":\"new\",\"meta\":{\"versionId\":\"3\",\"lastUpdated\":\"2026-11-22T10:00:00.000Z\",\"profile\":[\"urn:p\"]},\"n\":[1.50,1E+3,0.000]}");
    assertThat(Stamped.of(resource("{'resourceType':'Basic'}"), "a").json(1, Instant.EPOCH))
        .isEqualTo(
            "{\"resourceType\":\"Basic\",\"id\":\"a\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"1970-01-01T00:00:00.000Z\"}}");
  }
}
