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
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Horizon;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.fhir.Stored;

/**
 * The calendar as the record has it now. The last one is remembered until anything is written; the
 * record is the truth. Safe for several threads.
 */
public final class Snapshots {

  private static final int WEEKS = 8;
  private static final int DAYS_OF_A_WEEK = 7;

  private final Archive archive;
  private final LiveClinic live;
  private final KnowledgeBase knowledge;
  private final ZoneId zone;

  /** What a session is worth changes with the patient's record and the day. */
  private final Map<String, Optional<Forecast>> forecasts = new ConcurrentHashMap<>();

  private final CalendarMemory memory;
  private Optional<Kept> kept = Optional.empty();
  private LocalDate forecastDay = LocalDate.MIN;

  /** Made of one state of the record on one day. */
  private record Kept(LocalDate day, CalendarMemory.Whole whole) {}

  public Snapshots(Archive archive, LiveClinic live, KnowledgeBase knowledge, ZoneId zone) {
    this.archive = archive;
    this.live = live;
    this.knowledge = knowledge;
    this.zone = zone;
    memory = new CalendarMemory(zone);
    live.listen(patients -> forecasts.keySet().removeAll(patients));
  }

  /** For judging: sessions are worth the same on every day. */
  public synchronized Snapshot rules(LocalDateTime now) {
    return snapshot(now, patient -> Optional.empty());
  }

  /** For proposing: with what a session is worth to each patient on each day. */
  public synchronized Snapshot valued(LocalDateTime now) {
    today(now);
    return snapshot(now, this::forecast);
  }

  /**
   * For proposing to one patient: with what a session is worth to these; to others where it is
   * known already, else the same on every day.
   */
  public synchronized Snapshot valued(LocalDateTime now, Set<String> patients) {
    today(now);
    patients.forEach(this::forecast);
    return snapshot(
        now, patient -> Optional.ofNullable(forecasts.get(patient)).flatMap(known -> known));
  }

  private void today(LocalDateTime now) {
    if (!forecastDay.equals(now.toLocalDate())) {
      forecasts.clear();
      forecastDay = now.toLocalDate();
    }
  }

  private Optional<Forecast> forecast(String patient) {
    return forecasts.computeIfAbsent(
        patient, id -> live.assessed(id).map(assessed -> assessed.assessment().forecast()));
  }

  /** For the days of the board. */
  public DiaryReader diaries() {
    return new DiaryReader(memory, zone, procedures());
  }

  /** A patient's name; nothing where there is no such patient. */
  public Optional<String> named(String patient) {
    Key key = new Key("Patient", patient);
    return archive.<Optional<Document>>read(reading -> reading.current(key)).stream()
        .flatMap(document -> document.json().stream())
        .map(json -> CalledBy.names(key, Stored.node(json)).getOrDefault(patient, patient))
        .findFirst();
  }

  private Snapshot snapshot(LocalDateTime now, Function<String, Optional<Forecast>> forecasted) {
    LocalDate today = now.toLocalDate();
    CalendarMemory.Whole whole = whole(today);
    ClinicNeeds needs = whole.calendar().clinic("clinic", forecasted);
    Horizon horizon = new Horizon(today, today.plusDays((long) WEEKS * DAYS_OF_A_WEEK - 1));
    ClinicExport export = new ClinicExport(knowledge);
    Map<String, List<String>> waitingForHold = new HashMap<>();
    export
        .waitingForHold(needs)
        .forEach(
            (patient, orders) ->
                waitingForHold.put(
                    patient, orders.stream().map(ClinicNeeds.Ordered::procedure).toList()));
    return Snapshot.of(
        whole.write(),
        export.of(needs, horizon),
        now,
        whole.visits(),
        names(whole, needs),
        waitingForHold);
  }

  private CalendarMemory.Whole whole(LocalDate today) {
    return archive.read(
        reading -> {
          Optional<CalendarMemory.Whole> known =
              kept.filter(one -> one.day().equals(today))
                  .map(Kept::whole)
                  .filter(one -> one.write() == reading.lastWrite());
          if (known.isPresent()) {
            return known.get();
          }
          CalendarMemory.Whole fresh = memory.whole(reading, today);
          kept = Optional.of(new Kept(today, fresh));
          return fresh;
        });
  }

  /** Names of all procedures by id. */
  private Map<String, String> procedures() {
    return knowledge.procedures().all().stream()
        .collect(Collectors.toMap(one -> one.id(), one -> one.name()));
  }

  /** Orders are called by what they order. */
  private NameBook names(CalendarMemory.Whole whole, ClinicNeeds needs) {
    Map<String, String> names = new HashMap<>(whole.names());
    names.putAll(procedures());
    for (ClinicNeeds.Patient patient : needs.patients()) {
      for (ClinicNeeds.Ordered order : patient.orders()) {
        names.put(order.id(), names.getOrDefault(order.procedure(), order.procedure()));
      }
    }
    return new NameBook(names);
  }

  /** Whether the appointments of these days are still those that the snapshot has. */
  boolean holds(Reading reading, Snapshot snapshot, LocalDate from, LocalDate to) {
    List<KeptVisit> now = new Gathering(reading, zone).visits(from, to);
    return Snapshot.versions(now, from, to).equals(Snapshot.versions(snapshot.visits(), from, to));
  }
}
