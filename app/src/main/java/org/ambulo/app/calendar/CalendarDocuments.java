package org.ambulo.app.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.core.document.Node;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.fhir.terms.Systems;

/**
 * Gathers a clinic's calendar from its FHIR documents, in any order: PractitionerRole with its
 * hours, Location, Appointment, ServiceRequest, Procedure and Encounter. What cannot be read is
 * left out. Not for several threads.
 */
public final class CalendarDocuments {

  private static final int MINUTES_OF_AN_HOUR = 60;

  /** Roles by the code of a PractitionerRole; who has another treats nobody. */
  private static final Map<String, StaffMember.Role> ROLES =
      Map.of(
          "physiatrist", StaffMember.Role.PHYSICIAN,
          "pain_physician", StaffMember.Role.PHYSICIAN,
          "physical_therapist", StaffMember.Role.THERAPIST,
          "occupational_therapist", StaffMember.Role.THERAPIST);

  private final ZoneId zone;
  private final LocalDate today;
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
  }

  /** Takes a document; one that has nothing to do with the calendar is passed over. */
  public void add(Node.Group document) {
    Json json = new Json(document);
    switch (json.text("resourceType")) {
      case "PractitionerRole" -> worker(json);
      case "Location" -> place(json);
      case "ServiceRequest" -> order(json);
      case "Procedure" -> done(json);
      case "Encounter" -> attended(json);
      case "Appointment" -> appointment(json);
      default -> {}
    }
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

  private Optional<Sheet> sheet(String reference) {
    return reference.startsWith("Patient/")
        ? Optional.of(sheets.computeIfAbsent(tail(reference), key -> new Sheet()))
        : Optional.empty();
  }

  private static String tail(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private void worker(Json role) {
    Optional<StaffMember.Role> known =
        role.groups("code").stream()
            .flatMap(concept -> concept.groups("coding").stream())
            .flatMap(coding -> Optional.ofNullable(ROLES.get(coding.text("code"))).stream())
            .findFirst();
    String practitioner = tail(role.group("practitioner").text("reference"));
    if (known.isEmpty() || practitioner.isEmpty() || !role.flag("active", Json.Otherwise.YES)) {
      return;
    }
    Set<String> skills = new HashSet<>();
    for (Json specialty : role.groups("specialty")) {
      specialty.groups("coding").forEach(coding -> skills.add(coding.text("code")));
    }
    List<ClinicNeeds.Shift> week = new ArrayList<>();
    for (Json time : role.groups("availableTime")) {
      Optional<Integer> from = minutes(time.text("availableStartTime"));
      Optional<Integer> to = minutes(time.text("availableEndTime"));
      if (from.isPresent() && to.isPresent() && from.get() < to.get()) {
        time.texts("daysOfWeek").stream()
            .flatMap(day -> weekday(day).stream())
            .forEach(day -> week.add(new ClinicNeeds.Shift(day, from.get(), to.get())));
      }
    }
    List<ClinicNeeds.Leave> away = new ArrayList<>();
    for (Json leave : role.groups("notAvailable")) {
      Optional<LocalDate> from = day(leave.group("during").text("start"));
      Optional<LocalDate> to = day(leave.group("during").text("end"));
      if (from.isPresent() && to.isPresent()) {
        away.add(new ClinicNeeds.Leave(from.get(), to.get()));
      }
    }
    people.add(new ClinicNeeds.Worker(practitioner, known.get(), skills, week, away));
  }

  private void place(Json location) {
    Optional<Room.Kind> kind =
        location.groups("type").stream()
            .flatMap(concept -> concept.groups("coding").stream())
            .flatMap(coding -> room(coding.text("code")).stream())
            .findFirst();
    int capacity =
        location.extension(CalendarTerms.CAPACITY).map(one -> one.whole("valueInteger")).orElse(1);
    if (kind.isPresent() && location.text("status").equals("active")) {
      rooms.add(new ClinicNeeds.Place(location.text("id"), kind.get(), Math.max(1, capacity)));
    }
  }

  private void order(Json request) {
    Optional<Sheet> sheet = sheet(request.group("subject").text("reference"));
    boolean open =
        request.text("status").equals("active") && request.text("intent").equals("order");
    if (sheet.isEmpty() || !open) {
      return;
    }
    Optional<String> procedure = code(request, Systems.INTERVENTION);
    Optional<String> visit = code(request, Systems.VISIT);
    if (procedure.isPresent()) {
      Json when = request.group("occurrencePeriod");
      sheet
          .get()
          .orders
          .add(
              new ClinicNeeds.Ordered(
                  request.text("id"),
                  procedure.get(),
                  day(when.text("start")),
                  day(when.text("end")),
                  request
                      .extension(CalendarTerms.HOLD_DAYS)
                      .map(one -> one.whole("valueInteger"))
                      .orElse(0)));
    } else if (visit.equals(Optional.of(Systems.THERAPY_VISIT))) {
      Json repeat = request.group("occurrenceTiming").group("repeat");
      sheet.get().since = day(request.text("authoredOn"));
      sheet.get().therapy =
          Optional.of(
              new ClinicNeeds.Course(
                  request.group("code").text("text"),
                  repeat.whole("count"),
                  0,
                  repeat.whole("duration"),
                  Math.max(1, repeat.whole("frequency"))));
    }
  }

  private void done(Json procedure) {
    Optional<String> id = code(procedure, Systems.INTERVENTION);
    Optional<LocalDate> day = day(procedure.text("performedDateTime"));
    if (id.isPresent() && day.isPresent() && procedure.text("status").equals("completed")) {
      sheet(procedure.group("subject").text("reference"))
          .ifPresent(sheet -> sheet.done.add(new ClinicNeeds.Done(id.get(), day.get())));
    }
  }

  private void attended(Json encounter) {
    boolean therapy =
        encounter.groups("type").stream()
            .anyMatch(type -> code(type, Systems.VISIT).equals(Optional.of(Systems.THERAPY_VISIT)));
    Optional<LocalDate> day = day(encounter.group("period").text("start"));
    if (therapy && day.isPresent() && encounter.text("status").equals("finished")) {
      sheet(encounter.group("subject").text("reference"))
          .ifPresent(sheet -> sheet.attended.add(day.get()));
    }
  }

  private void appointment(Json appointment) {
    Optional<OffsetDateTime> start = instant(appointment.text("start"));
    List<String> actors =
        appointment.groups("participant").stream()
            .map(one -> one.group("actor").text("reference"))
            .toList();
    Optional<Sheet> sheet =
        actors.stream().filter(one -> one.startsWith("Patient/")).findFirst().flatMap(this::sheet);
    if (start.isEmpty() || sheet.isEmpty()) {
      return;
    }
    List<String> workers = of(actors, "Practitioner/");
    Optional<String> kind =
        appointment.groups("serviceType").stream()
            .flatMap(type -> code(type, Systems.VISIT).stream())
            .findFirst();
    boolean therapy = kind.equals(Optional.of(Systems.THERAPY_VISIT));
    if (therapy) {
      workers.forEach(one -> sheet.get().therapists.merge(one, 1, Integer::sum));
    }
    var local = start.get().atZoneSameInstant(zone).toLocalDateTime();
    boolean toCome =
        appointment.text("status").equals("booked") && !local.toLocalDate().isBefore(today);
    if (toCome) {
      Optional<String> procedure =
          appointment.groups("serviceType").stream()
              .flatMap(type -> code(type, Systems.INTERVENTION).stream())
              .findFirst();
      ClinicNeeds.Purpose purpose =
          therapy
              ? ClinicNeeds.Purpose.THERAPY
              : procedure.isPresent() ? ClinicNeeds.Purpose.PROCEDURE : ClinicNeeds.Purpose.OTHER;
      sheet
          .get()
          .booked
          .add(
              new ClinicNeeds.Visit(
                  purpose,
                  procedure,
                  local,
                  appointment.whole("minutesDuration"),
                  workers,
                  of(actors, "Location/")));
    }
  }

  private static List<String> of(List<String> actors, String type) {
    return actors.stream()
        .filter(one -> one.startsWith(type))
        .map(CalendarDocuments::tail)
        .toList();
  }

  /** The code of a system of ours in the concept, or in the field {@code code}. */
  private static Optional<String> code(Json json, String system) {
    Json concept = json.has("coding") ? json : json.group("code");
    return concept.groups("coding").stream()
        .filter(coding -> coding.text("system").equals(system))
        .map(coding -> coding.text("code"))
        .findFirst();
  }

  private static Optional<Room.Kind> room(String code) {
    for (Room.Kind kind : Room.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<DayOfWeek> weekday(String code) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).startsWith(code) && !code.isEmpty()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> minutes(String time) {
    try {
      LocalTime parsed = LocalTime.parse(time);
      return Optional.of(parsed.getHour() * MINUTES_OF_AN_HOUR + parsed.getMinute());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Of a time the day that it is in the clinic. */
  private Optional<LocalDate> day(String text) {
    Optional<OffsetDateTime> instant = instant(text);
    if (instant.isPresent()) {
      return instant.map(at -> at.atZoneSameInstant(zone).toLocalDate());
    }
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
