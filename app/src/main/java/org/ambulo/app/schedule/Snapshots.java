package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Horizon;
import org.ambulo.web.chart.KeptVisit;

/**
 * The calendar as the record has it now. The last one is remembered until anything is written; the
 * record is the truth. Safe for several threads.
 */
public final class Snapshots {

  private static final int DAYS_BACK = 180;
  private static final int WEEKS = 8;
  private static final int DAYS_OF_A_WEEK = 7;

  private final Archive archive;
  private final LiveClinic live;
  private final KnowledgeBase knowledge;
  private final ZoneId zone;

  /** What a session is worth changes with the patient's record and the day. */
  private final Map<String, Optional<Forecast>> forecasts = new ConcurrentHashMap<>();

  private Optional<Kept> kept = Optional.empty();
  private LocalDate forecastDay = LocalDate.MIN;

  private record Gathered(long write, CalendarDocuments calendar, Gathering from) {}

  /** Made of one state of the record on one day. */
  private record Kept(LocalDate day, Gathered gathered) {}

  public Snapshots(Archive archive, LiveClinic live, KnowledgeBase knowledge, ZoneId zone) {
    this.archive = archive;
    this.live = live;
    this.knowledge = knowledge;
    this.zone = zone;
    live.listen(patients -> forecasts.keySet().removeAll(patients));
  }

  /** For judging: sessions are worth the same on every day. */
  public synchronized Snapshot rules(LocalDateTime now) {
    return snapshot(now, patient -> Optional.empty());
  }

  /** For proposing: with what a session is worth to each patient on each day. */
  public synchronized Snapshot valued(LocalDateTime now) {
    if (!forecastDay.equals(now.toLocalDate())) {
      forecasts.clear();
      forecastDay = now.toLocalDate();
    }
    return snapshot(
        now,
        patient ->
            forecasts.computeIfAbsent(
                patient,
                id -> live.assessed(id).map(assessed -> assessed.assessment().forecast())));
  }

  /** A patient's name; nothing where there is no such patient. */
  public Optional<String> named(String patient) {
    return archive.read(
        reading ->
            reading.current(Set.of(new Key("Patient", patient))).isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Gathering(reading, zone)
                        .names(Set.of(patient))
                        .names()
                        .getOrDefault(patient, patient)));
  }

  private Snapshot snapshot(LocalDateTime now, Function<String, Optional<Forecast>> forecasted) {
    LocalDate today = now.toLocalDate();
    Gathered gathered = gathered(today);
    ClinicNeeds needs = gathered.calendar().clinic("clinic", forecasted);
    Horizon horizon = new Horizon(today, today.plusDays((long) WEEKS * DAYS_OF_A_WEEK - 1));
    return Snapshot.of(
        new ClinicExport(knowledge).of(needs, horizon),
        now,
        gathered.from().visits(),
        names(gathered, needs));
  }

  private Gathered gathered(LocalDate today) {
    long write = archive.read(reading -> reading.lastWrite());
    Optional<Gathered> known =
        kept.filter(one -> one.day().equals(today))
            .map(Kept::gathered)
            .filter(one -> one.write() == write);
    if (known.isPresent()) {
      return known.get();
    }
    Gathered fresh = archive.read(reading -> gather(reading, today));
    kept = Optional.of(new Kept(today, fresh));
    return fresh;
  }

  private Gathered gather(Reading reading, LocalDate today) {
    CalendarDocuments calendar = new CalendarDocuments(zone, today);
    Gathering gathering = new Gathering(reading, zone).all(calendar, today, DAYS_BACK);
    Set<String> waiting =
        calendar.clinic("clinic", patient -> Optional.empty()).patients().stream()
            .filter(ClinicNeeds.Patient::isWaiting)
            .map(ClinicNeeds.Patient::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Gathered(reading.lastWrite(), calendar, gathering.names(waiting));
  }

  /** Orders are called by what they order. */
  private NameBook names(Gathered gathered, ClinicNeeds needs) {
    Map<String, String> names = new HashMap<>(gathered.from().names());
    knowledge.procedures().all().forEach(one -> names.put(one.id(), one.name()));
    for (ClinicNeeds.Patient patient : needs.patients()) {
      for (ClinicNeeds.Ordered order : patient.orders()) {
        names.put(order.id(), names.getOrDefault(order.procedure(), order.procedure()));
      }
    }
    return new NameBook(names);
  }

  /** Whether the appointments of these days are still those that the snapshot has. */
  boolean holds(Reading reading, Snapshot snapshot, LocalDate from, LocalDate to) {
    List<KeptVisit> now =
        new Gathering(reading, zone).days(from, to, new Sight.Everybody()).visits();
    return Snapshot.versions(now, from, to).equals(Snapshot.versions(snapshot.visits(), from, to));
  }
}
