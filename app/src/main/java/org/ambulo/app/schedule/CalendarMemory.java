package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.app.calendar.CalendarFact;
import org.ambulo.app.calendar.CalendarFactReader;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.fhir.Stored;

/**
 * What the record says of the calendar, remembered: whoever looks has what was written since read
 * and nothing else. The record is the truth. Safe for several threads.
 */
final class CalendarMemory {

  private static final int DAYS_BACK = 180;
  private static final int YEARS_AHEAD = 10;
  private static final int MOST = 1_000_000;

  /** Of these everything counts, of the others what is recent or open. */
  private static final List<String> WHOLE = List.of("PractitionerRole", "Location", "Procedure");

  private static final List<String> RECENT = List.of("Appointment", "Encounter");
  private static final String ORDERS = "ServiceRequest";
  private static final String PATIENTS = "Patient";

  private final ZoneId zone;
  private final CalendarFactReader reader;
  private final Map<Key, CalendarFact> facts = new LinkedHashMap<>();
  private final Map<Key, CalendarFact> house = new LinkedHashMap<>();
  private final TreeMap<LocalDate, Map<Key, KeptVisit>> days = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private Optional<LocalDate> since = Optional.empty();
  private long write;

  CalendarMemory(ZoneId zone) {
    this.zone = zone;
    reader = new CalendarFactReader(zone);
  }

  /**
   * The calendar at one moment.
   *
   * @param write the number of the last write that it knows
   */
  record Whole(
      long write, CalendarDocuments calendar, List<KeptVisit> visits, Map<String, String> names) {}

  /**
   * Some days of it.
   *
   * @param house people and rooms alone
   * @param visits on these days, whatever became of them
   * @param names of people, rooms and the patients of the visits, by id
   */
  record Days(CalendarDocuments house, List<KeptVisit> visits, Map<String, String> names) {}

  synchronized Whole whole(Reading reading, LocalDate today) {
    catchUp(reading, today);
    CalendarDocuments calendar = new CalendarDocuments(zone, today);
    house.values().forEach(calendar::add);
    facts.values().forEach(calendar::add);
    List<KeptVisit> visits = new ArrayList<>();
    days.values().forEach(day -> visits.addAll(day.values()));
    return new Whole(write, calendar, visits, Map.copyOf(names));
  }

  /** From one day to another, both included. */
  synchronized Days days(Reading reading, LocalDate today, LocalDate from, LocalDate to) {
    catchUp(reading, today);
    CalendarDocuments people = new CalendarDocuments(zone, today);
    house.values().forEach(people::add);
    Collection<KeptVisit> visits =
        since.filter(from::isBefore).isPresent()
            ? new Gathering(reading, zone).visits(from, to)
            : days.subMap(from, true, to, true).values().stream()
                .flatMap(day -> day.values().stream())
                .toList();
    Map<String, String> called = new HashMap<>();
    house.values().forEach(fact -> called.putAll(named(fact)));
    visits.forEach(
        visit -> name(visit.patient()).ifPresent(one -> called.put(visit.patient(), one)));
    return new Days(people, List.copyOf(visits), called);
  }

  private Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  private Map<String, String> named(CalendarFact fact) {
    String id =
        switch (fact) {
          case CalendarFact.Works(var worker) -> worker.id();
          case CalendarFact.Has(var place) -> place.id();
          default -> "";
        };
    return name(id).map(one -> Map.of(id, one)).orElse(Map.of());
  }

  private void catchUp(Reading reading, LocalDate today) {
    long last = reading.lastWrite();
    if (since.isEmpty()) {
      begin(reading, today);
    } else if (last > write) {
      WHOLE.forEach(type -> reading.writtenSince(type, write).forEach(this::put));
      RECENT.forEach(type -> reading.writtenSince(type, write).forEach(this::put));
      reading.writtenSince(ORDERS, write).forEach(this::put);
      reading.writtenSince(PATIENTS, write).forEach(this::patient);
    }
    write = Math.max(write, last);
  }

  private void begin(Reading reading, LocalDate today) {
    LocalDate first = today.minusDays(DAYS_BACK);
    WHOLE.forEach(type -> reading.each(type, new Sight.Everybody(), this::put));
    Match recent =
        new Match.Span(
            "date",
            Match.Relation.EQUAL,
            first.atStartOfDay(zone).toInstant(),
            today.plusYears(YEARS_AHEAD).atStartOfDay(zone).toInstant());
    RECENT.forEach(type -> search(reading, type, recent).forEach(this::put));
    Match active = new Match.Token("status", Optional.empty(), Optional.of("active"));
    search(reading, ORDERS, active).forEach(this::put);
    reading.each(PATIENTS, new Sight.Everybody(), this::patient);
    since = Optional.of(first);
  }

  private static List<Document> search(Reading reading, String type, Match match) {
    Query query =
        new Query(
            type,
            List.of(new Query.AnyOf(List.of(match))),
            new Sight.Everybody(),
            List.of(),
            new Slice(0, MOST));
    return reading.search(query).documents();
  }

  private void put(Document document) {
    Key key = document.key();
    house.remove(key);
    if (facts.remove(key) instanceof CalendarFact.Appointed(var visit)) {
      days.getOrDefault(visit.day(), new HashMap<>()).remove(key);
    }
    Optional<Node.Group> said = document.json().map(Stored::node);
    said.flatMap(node -> reader.of(key, document.version(), node))
        .ifPresent(fact -> take(key, fact));
    said.ifPresent(node -> names.putAll(CalledBy.names(key, node)));
  }

  private void take(Key key, CalendarFact fact) {
    switch (fact) {
      case CalendarFact.Works works -> house.put(key, works);
      case CalendarFact.Has has -> house.put(key, has);
      case CalendarFact.Appointed appointed -> {
        facts.put(key, appointed);
        KeptVisit visit = appointed.visit();
        days.computeIfAbsent(visit.day(), day -> new LinkedHashMap<>()).put(key, visit);
      }
      default -> facts.put(key, fact);
    }
  }

  private void patient(Document document) {
    document
        .json()
        .map(Stored::node)
        .ifPresent(node -> names.putAll(CalledBy.names(document.key(), node)));
  }
}
