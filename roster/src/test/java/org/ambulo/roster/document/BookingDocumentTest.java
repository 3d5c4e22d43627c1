package org.ambulo.roster.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.junit.jupiter.api.Test;

/** Bookings written and read again. */
class BookingDocumentTest {

  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 5, 8, 30);
  private static final Booking SESSION =
      new Booking("p1", "therapy", START, 45, List.of("t1"), List.of("g1"));
  private static final Booking PROCEDURE =
      new Booking("p1", "p1-1", START.plusDays(3), 30, List.of("d1"), List.of("f1", "r1"));
  private static final Booking VISIT =
      new Booking("p2", "review", START, 15, List.of("d1"), List.of());

  private final Clinic clinic = Texts.read(Texts.SOUND).clinic().orElseThrow();
  private final BookingWriter writer = new BookingWriter(clinic);

  @Test
  void aProcedureSaysWhichOneItIs() {
    assertThat(JsonDocuments.text(writer.write(PROCEDURE), Layout.COMPACT))
        .isEqualTo(
            "{\"patient\":\"p1\",\"kind\":\"procedure\",\"procedure\":\"p1-1\","
                + "\"start\":\"2027-01-08T08:30\",\"minutes\":30,\"staff\":[\"d1\"],"
                + "\"rooms\":[\"f1\",\"r1\"]}");
    assertThat(JsonDocuments.text(writer.write(SESSION), Layout.COMPACT))
        .contains("\"kind\":\"therapy\",\"start\"");
    assertThat(JsonDocuments.text(writer.write(VISIT), Layout.COMPACT))
        .contains("\"kind\":\"review\",\"start\"");
  }

  @Test
  void comeBackAsTheyWere() {
    List<Booking> all = List.of(SESSION, PROCEDURE, VISIT);
    Node.Many written = writer.write(all);
    String text = JsonDocuments.text(written, Layout.PRETTY);
    assertThat(BookingReader.read(Texts.node(text)).bookings()).isEqualTo(all);
    assertThat(BookingReader.read(Texts.node("{\"bookings\": " + text + "}")).bookings())
        .isEqualTo(all);
  }

  @Test
  void theIdMayStandAsTheKind() {
    BookingReading reading =
        BookingReader.read(
            Texts.node(
                """
                [{"patient": "p1", "kind": "p1-1", "start": "2027-01-08T08:30:00", "minutes": 30,
                  "staff": "d1", "rooms": ["f1", "r1"]}]
                """));
    assertThat(reading.bookings()).containsExactly(PROCEDURE);
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsLeftOutAndNamed() {
    BookingReading reading =
        BookingReader.read(
            Texts.node(
                """
                [{"kind": "therapy", "start": "2027-01-05T08:30", "minutes": 45},
                 {"patient": "p2", "kind": "review", "start": "2027-01-05T08:30", "minutes": 15,
                  "staff": ["d1"]}]
                """));
    assertThat(reading.bookings()).containsExactly(VISIT);
    assertThat(Texts.sentences(reading.problems()))
        .singleElement()
        .asString()
        .contains("bookings[0] has no 'patient'; write patient");
    assertThat(Texts.sentences(BookingReader.read(Texts.node("{}")).problems()))
        .containsExactly(
            "line 1, column 1: the document has no 'bookings'; write a list of bookings");
  }
}
