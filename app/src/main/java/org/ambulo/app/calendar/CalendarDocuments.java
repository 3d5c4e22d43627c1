package org.ambulo.app.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.relief.Forecast;
import org.ambulo.web.chart.KeptVisit;

/**
 * Gathers a clinic's calendar from its FHIR documents, in any order. What cannot be read is left
 * out. Not for several threads.
 */
public final class CalendarDocuments {

  private final ZoneId zone;
  private final LocalDate today;
  private final CalendarFactReader reader;
  private final List<ClinicNeeds.Worker> people = new ArrayList<>();
  private final List<ClinicNeeds.Place> rooms = new ArrayList<>();
  private final Map<String, Sheet> sheets = new TreeMap<>();

  /** What is gathered of one patient. */
  private static final class Sheet {
    private final List<ClinicNeeds.Ordered> orders = new ArrayList<>();
    private final List<ClinicNeeds.Done> done = new ArrayList<>();
    private final List<ClinicNeeds.Visit> booked = new ArrayList<>();
    private final Set<LocalDate> attended = new HashSet<>();
    private final Map<String, Integer> therapists = new TreeMap<>();
    private Optional<ClinicNeeds.Course> therapy = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
  }

  /**
   * @param zone in which the clinic's clocks go
   * @param today appointments before it are over
   */
  public CalendarDocuments(ZoneId zone, LocalDate today) {
    this.zone = zone;
    this.today = today;
    reader = new CalendarFactReader(zone);
  }

  /** Takes a document; one that has nothing to do with the calendar is passed over. */
  public void add(Node.Group document) {
    Json json = new Json(document);
    Key key = new Key(json.text("resourceType"), json.text("id"));
    reader.of(key, 0, document).ifPresent(this::add);
  }

  /** Takes what a document said. */
  public void add(CalendarFact fact) {
    switch (fact) {
      case CalendarFact.Works(var worker) -> people.add(worker);
      case CalendarFact.Has(var place) -> rooms.add(place);
      case CalendarFact.Ordered(var patient, var order) -> sheet(patient).orders.add(order);
      case CalendarFact.Prescribed(var patient, var course, var since) -> {
        sheet(patient).therapy = Optional.of(course);
        sheet(patient).since = since;
      }
      case CalendarFact.Done(var patient, var done) -> sheet(patient).done.add(done);
      case CalendarFact.Attended(var patient, var day) -> sheet(patient).attended.add(day);
      case CalendarFact.Appointed(var visit) -> appointment(visit);
    }
  }

  private Sheet sheet(String patient) {
    return sheets.computeIfAbsent(patient, key -> new Sheet());
  }

  /**
   * All of it.
   *
   * @param id of the clinic
   * @param forecasts of the relief of a patient, by id
   */
  public ClinicNeeds clinic(String id, Function<String, Optional<Forecast>> forecasts) {
    List<ClinicNeeds.Patient> patients = new ArrayList<>();
    sheets.forEach((patient, sheet) -> patients.add(patient(patient, sheet, forecasts)));
    return new ClinicNeeds(id, zone, people, rooms, patients);
  }

  private static ClinicNeeds.Patient patient(
      String id, Sheet sheet, Function<String, Optional<Forecast>> forecasts) {
    boolean waits = sheet.therapy.isPresent() || !sheet.orders.isEmpty();
    Optional<String> therapist =
        sheet.therapists.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey);
    Optional<ClinicNeeds.Course> therapy =
        sheet.therapy.map(
            course ->
                new ClinicNeeds.Course(
                    course.skill(),
                    course.sessions(),
                    attended(sheet),
                    course.minutes(),
                    course.perWeek()));
    return new ClinicNeeds.Patient(
        id,
        Optional.empty(),
        therapist,
        sheet.orders,
        therapy,
        sheet.done,
        sheet.booked,
        waits ? forecasts.apply(id) : Optional.empty());
  }

  /** Sessions attended since the course was ordered. */
  private static int attended(Sheet sheet) {
    return (int)
        sheet.attended.stream().filter(day -> sheet.since.filter(day::isBefore).isEmpty()).count();
  }

  private void appointment(KeptVisit visit) {
    Sheet sheet = sheet(visit.patient());
    if (visit.isTherapy()) {
      visit.people().forEach(one -> sheet.therapists.merge(one, 1, Integer::sum));
    }
    if (visit.isBooked() && !visit.day().isBefore(today)) {
      Optional<String> procedure =
          visit.procedure().isEmpty() ? Optional.empty() : Optional.of(visit.procedure());
      ClinicNeeds.Purpose purpose =
          visit.isTherapy()
              ? ClinicNeeds.Purpose.THERAPY
              : procedure.isPresent() ? ClinicNeeds.Purpose.PROCEDURE : ClinicNeeds.Purpose.OTHER;
      sheet.booked.add(
          new ClinicNeeds.Visit(
              purpose, procedure, visit.start(), visit.minutes(), visit.people(), visit.rooms()));
    }
  }
}
