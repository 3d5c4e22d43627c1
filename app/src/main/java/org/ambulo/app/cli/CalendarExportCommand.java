package org.ambulo.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.clinic.live.Assessments;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Horizon;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.json.Layout;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.roster.document.ClinicWriter;
import org.ambulo.store.JdbcArchive;
import org.ambulo.web.live.FhirRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code ambulo clinic}. */
@Command(
    name = "clinic",
    mixinStandardHelpOptions = true,
    header = "What the clinic has to book, as a scheduling problem.",
    description = {
      "",
      "Prints CLINIC.json of the database: who works when, the rooms, which procedures and courses of"
          + " therapy are ordered, what a session is worth on each day by each patient's window, and"
          + " what is booked already. The server may be running.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  ambulo clinic --weeks 3 > clinic.json && ambulo schedule clinic.json"
    })
final class CalendarExportCommand extends ArchiveWork {

  private static final List<String> TYPES =
      List.of(
          "PractitionerRole",
          "Location",
          "ServiceRequest",
          "Procedure",
          "Encounter",
          "Appointment");
  private static final int MOST_WEEKS = 26;
  private static final int WEEK = 7;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = AsOf.class,
      description = "The first day to book on. Default: tomorrow.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      converter = Weeks.class,
      description = "How many weeks (4, default).")
  private int weeks = 4;

  CalendarExportCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(JdbcArchive archive, Clock clock) {
    KnowledgeBase knowledge = Knowledge.shipped();
    LocalDate today = LocalDate.now(clock);
    LocalDate first = from.orElse(today.plusDays(1));
    archive.record(List.of(CommandDeed.of(Deed.Act.EXPORT, "the calendar")));
    CalendarDocuments calendar = new CalendarDocuments(clock.getZone(), today);
    archive.read(
        reading -> {
          TYPES.forEach(
              type ->
                  reading.each(
                      type,
                      new Sight.Everybody(),
                      document -> parsed(document).ifPresent(calendar::add)));
          return Optional.empty();
        });
    Assessments assessments =
        new Assessments(archive, new FhirRecords(knowledge), Assessors.usual(knowledge));
    ClinicNeeds needs = calendar.clinic("clinic", patient -> forecast(assessments, patient, today));
    Horizon horizon = new Horizon(first, first.plusDays((long) weeks * WEEK - 1));
    JsonDocuments.write(
        ClinicWriter.write(new ClinicExport(knowledge).of(needs, horizon)),
        terminal().out(),
        Layout.PRETTY);
    terminal().out().println();
    terminal().out().flush();
    return 0;
  }

  private static Optional<Forecast> forecast(
      Assessments assessments, String patient, LocalDate today) {
    return assessments.fresh(patient, today).map(found -> found.assessment().forecast());
  }

  private static Optional<Node.Group> parsed(Document document) {
    return document
        .json()
        .map(json -> JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8)))
        .flatMap(
            reading ->
                switch (reading) {
                  case JsonReading.Read(Node.Group group) -> Optional.of(group);
                  case JsonReading.Read other -> Optional.empty();
                  case JsonReading.Unreadable bad -> Optional.empty();
                });
  }

  /** Reads how many. */
  private static final class Weeks implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MOST_WEEKS) {
        throw new TypeConversionException("(" + text + ") weeks; give 1 to " + MOST_WEEKS);
      }
      return Integer.valueOf(text);
    }
  }
}
