package org.ambulo.roster.document;

import static org.ambulo.roster.document.Texts.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Change.Cancelled.Wish;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Refusal;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has happened since: whatever is wrong is named with its place, the rest is read. */
class ChangesReaderTest {

  private static final Clinic CLINIC = Texts.read(Texts.SOUND).clinic().orElseThrow();

  private static final String SOUND =
      """
      {"asOf": "2027-01-05T12:00",
       "schedule": {"clinic": "small", "bookings": [
         {"patient": "p1", "kind": "procedure", "procedure": "p1-1", "start": "2027-01-07T09:00",
          "minutes": 30, "staff": ["d1"], "rooms": []}]},
       "changes": [
         {"kind": "cancelled", "patient": "p1", "start": "2027-01-07T09:00", "rebook": false},
         {"kind": "no_show", "patient": "p1", "start": "2027-01-04T08:00"},
         {"kind": "staff_away", "staff": "t1", "from": "2027-01-06", "to": "2027-01-07"},
         {"kind": "room_closed", "room": "g1", "from": "2027-01-06T10:00", "to": "2027-01-06"},
         {"kind": "window", "patient": "p2", "value": {"base": 0.1}},
         {"kind": "patient_away", "patient": "p2", "from": "2027-01-06", "to": "2027-01-06"},
         {"kind": "patient_added", "patient": {"id": "p3", "availability": []}},
         {"kind": "patient_left", "patient": "p3"}]}
      """;

  private static ChangesReading read(String json) {
    return ChangesReader.read(Texts.node(json), CLINIC);
  }

  private static List<Error> bySchema(String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry ->
                registry.schemas(
                    Map.of("https://ambulo.org/schema/clinic.schema.json", ClinicSchema.text())))
        .getSchema(ChangesSchema.text(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  @Test
  void readsEachKindOfChange() {
    ChangesReading reading = read(SOUND);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes()).isEmpty();
    assertThat(bySchema(SOUND)).isEmpty();
    assertThat(reading.asOf()).isEqualTo(LocalDateTime.parse("2027-01-05T12:00"));
    assertThat(reading.promised().orElseThrow()).extracting(Booking::kind).containsExactly("p1-1");
    LocalDate day = LocalDate.of(2027, 1, 6);
    List<Change> changes = reading.list();
    assertThat(changes).hasSize(8);
    assertThat(changes)
        .contains(
            new Change.Cancelled("p1", LocalDateTime.parse("2027-01-07T09:00"), Wish.NOT_AT_ALL),
            new Change.NoShow("p1", LocalDateTime.parse("2027-01-04T08:00")),
            new Change.StaffAway("t1", Absence.days(day, day.plusDays(1))),
            new Change.RoomClosed(
                "g1", new Absence(day.atTime(10, 0), day.plusDays(1).atStartOfDay())),
            new Change.WindowMoved("p2", new Worth.Flat(0.1)),
            new Change.PatientAway("p2", Absence.days(day, day)),
            new Change.PatientLeft("p3"));
    assertThat(changes.get(6))
        .isInstanceOfSatisfying(
            Change.PatientAdded.class,
            added -> assertThat(added.patient()).extracting(Attendee::id).isEqualTo("p3"));
  }

  @Test
  void withoutAScheduleNothingIsPromisedAndAListAloneIsOne() {
    assertThat(read("{\"asOf\": \"2027-01-05T12:00\", \"changes\": []}").promised()).isEmpty();
    assertThat(
            read("{\"asOf\": \"2027-01-05T12:00\", \"bookings\": [], \"changes\": []}").promised())
        .contains(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"asOf\": \"2027-01-05T12:00\", | `` | has no 'asOf'; write asOf",
        "\"no_show\" | \"noshow\" | changes[1].kind is text (noshow); write one of cancelled",
        "\"rebook\": false | \"rebook\": \"soon\" | changes[0].rebook is text (soon); write true",
        "\"to\": \"2027-01-07\" | \"to\": \"Friday\" | changes[2].to is text (Friday); write a day",
        "\"value\": {\"base\": 0.1} | \"value\": \"less\" | changes[4].value is text (less)",
        "\"start\": \"2027-01-04T08:00\" | \"at\": 1 | changes[1] has no 'start'; write start"
      })
  void namesWhatCannotBeReadAndReadsTheRest(String text, String by, String message) {
    assertThat(SOUND).contains(text);
    String json = SOUND.replace(text, by);
    ChangesReading reading = read(json);
    assertThat(sentences(reading.problems())).anySatisfy(s -> assertThat(s).contains(message));
    assertThat(reading.list()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(bySchema(json)).isNotEmpty();
  }

  @Test
  void namesIdsThatNobodyHasWithTheNearest() {
    ChangesReading reading =
        read(SOUND.replace("\"staff\": \"t1\"", "\"staff\": \"t7\"").replace("\"g1\"", "\"g2\""));
    assertThat(sentences(reading.problems()))
        .anySatisfy(s -> assertThat(s).contains("changes[2].staff is 't7'", "nearest is 't1'"))
        .anySatisfy(s -> assertThat(s).contains("changes[3].room is 'g2'", "nearest is 'g1'"));
    assertThat(reading.list()).hasSize(6);
  }

  @Test
  void anAbsenceThatEndsBeforeItStartsIsNamed() {
    ChangesReading reading =
        read(SOUND.replace("\"to\": \"2027-01-07\"", "\"to\": \"2027-01-05\""));
    assertThat(sentences(reading.problems()))
        .anySatisfy(s -> assertThat(s).contains("changes[2] lasts from", "let it end after"));
  }

  @Test
  void aChangeThatCannotBeMadeHasItsPlace() {
    DocumentProblem problem = read(SOUND).problem(new Refusal(1, "what", "remedy"));
    assertThat(problem.sentence())
        .startsWith("line 7, column ")
        .endsWith("changes[1] what; remedy");
  }

  @Test
  void neverThrowsWhateverStandsInOnePlace() {
    List<Node> spoiled = ReaderNeverThrowsTest.spoiled(Texts.node(SOUND));
    assertThat(spoiled).hasSizeGreaterThan(400);
    spoiled.forEach(
        document ->
            ChangesReader.read(document, CLINIC)
                .problems()
                .forEach(problem -> assertThat(problem.remedy()).isNotBlank()));
  }
}
