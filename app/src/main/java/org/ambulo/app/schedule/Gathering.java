package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.web.chart.KeptVisit;

/** Reads the appointments of some days from the record itself, in one look. */
final class Gathering {

  private static final int MOST = 1_000_000;

  private final Reading reading;
  private final ZoneId zone;

  Gathering(Reading reading, ZoneId zone) {
    this.reading = reading;
    this.zone = zone;
  }

  /** From one day to another, whatever became of them. */
  List<KeptVisit> visits(LocalDate from, LocalDate to) {
    return found(from, to, new Sight.Everybody()).stream()
        .flatMap(document -> KeptVisit.of(document, zone).stream())
        .filter(visit -> !visit.day().isBefore(from) && !visit.day().isAfter(to))
        .toList();
  }

  /** The ids of those of patients in sight. */
  Set<String> inSight(LocalDate from, LocalDate to, Sight sight) {
    return found(from, to, sight).stream()
        .map(document -> document.key().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Document> found(LocalDate from, LocalDate to, Sight sight) {
    Match days =
        new Match.Span(
            "date",
            Match.Relation.EQUAL,
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant());
    Query query =
        new Query(
            "Appointment",
            List.of(new Query.AnyOf(List.of(days))),
            sight,
            List.of(),
            new Slice(0, MOST));
    return reading.search(query).documents();
  }
}
