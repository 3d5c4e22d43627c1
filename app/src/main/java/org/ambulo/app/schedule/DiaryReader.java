package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Horizon;
import org.ambulo.web.pages.schedule.Diary;

/** Reads some days of the calendar; as many looks on a full day as on an empty one. */
public final class DiaryReader {

  private final ZoneId zone;
  private final Sight sight;
  private final Map<String, String> procedures;

  /**
   * @param sight whose patients may be named; the times of others are shown as taken
   * @param procedures names by id
   */
  public DiaryReader(ZoneId zone, Sight sight, Map<String, String> procedures) {
    this.zone = zone;
    this.sight = sight;
    this.procedures = Map.copyOf(procedures);
  }

  /** From one day to another. */
  public Diary read(Reading reading, LocalDate from, LocalDate to, Map<String, String> windows) {
    CalendarDocuments calendar = new CalendarDocuments(zone, from);
    Gathering house =
        new Gathering(reading, zone)
            .house(calendar)
            .days(from, to, new Sight.Everybody())
            .names(Set.of());
    Set<String> seen =
        new Gathering(reading, zone)
            .days(from, to, sight).visits().stream()
                .map(visit -> visit.key().id())
                .collect(Collectors.toUnmodifiableSet());
    Clinic clinic =
        ClinicExport.house(
            calendar.clinic("clinic", patient -> Optional.empty()), new Horizon(from, to));
    Map<String, String> names = new HashMap<>(procedures);
    names.putAll(house.names());
    return new Diary(clinic.staff(), clinic.rooms(), house.visits(), names, seen, windows);
  }
}
