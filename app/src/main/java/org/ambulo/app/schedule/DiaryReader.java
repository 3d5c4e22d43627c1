package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Horizon;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.pages.schedule.Diary;

/** Reads some days of the calendar; as many looks on a full day as on an empty one. */
public final class DiaryReader {

  private final CalendarMemory memory;
  private final ZoneId zone;
  private final Map<String, String> procedures;

  /**
   * @param procedures names by id
   */
  DiaryReader(CalendarMemory memory, ZoneId zone, Map<String, String> procedures) {
    this.memory = memory;
    this.zone = zone;
    this.procedures = Map.copyOf(procedures);
  }

  /**
   * From one day to another.
   *
   * @param today in the clinic
   * @param sight whose patients may be named; the times of others are shown as taken
   * @param windows what is said of a patient's window, by patient
   */
  public Diary read(
      Reading reading,
      LocalDate today,
      LocalDate from,
      LocalDate to,
      Sight sight,
      Map<String, String> windows) {
    CalendarMemory.Days days = memory.days(reading, today, from, to);
    Clinic clinic =
        ClinicExport.house(
            days.house().clinic("clinic", patient -> Optional.empty()), new Horizon(from, to));
    Map<String, String> names = new HashMap<>(procedures);
    names.putAll(days.names());
    return new Diary(
        clinic.staff(),
        clinic.rooms(),
        days.visits(),
        names,
        seen(reading, days, from, to, sight),
        windows);
  }

  private Set<String> seen(
      Reading reading, CalendarMemory.Days days, LocalDate from, LocalDate to, Sight sight) {
    return sight instanceof Sight.Everybody
        ? days.visits().stream()
            .map(KeptVisit::key)
            .map(key -> key.id())
            .collect(Collectors.toUnmodifiableSet())
        : new Gathering(reading, zone).inSight(from, to, sight);
  }
}
