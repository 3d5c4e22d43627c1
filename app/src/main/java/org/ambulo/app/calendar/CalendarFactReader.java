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
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.chart.Orders;

/**
 * Reads what a document says of the calendar: PractitionerRole with its hours, Location,
 * Appointment, ServiceRequest, Procedure and Encounter.
 */
public final class CalendarFactReader {

  private static final int MINUTES_OF_AN_HOUR = 60;

  /** Roles by the code of a PractitionerRole; who has another treats nobody. */
  private static final Map<String, StaffMember.Role> ROLES =
      Map.of(
          "physiatrist", StaffMember.Role.PHYSICIAN,
          "pain_physician", StaffMember.Role.PHYSICIAN,
          "physical_therapist", StaffMember.Role.THERAPIST,
          "occupational_therapist", StaffMember.Role.THERAPIST);

  private final ZoneId zone;

  /**
   * @param zone in which the clinic's clocks go
   */
  public CalendarFactReader(ZoneId zone) {
    this.zone = zone;
  }

  /** Nothing where it has nothing to do with the calendar or cannot be read. */
  public Optional<CalendarFact> of(Key key, long version, Node.Group document) {
    Json json = new Json(document);
    return switch (key.type()) {
      case "PractitionerRole" -> worker(json);
      case "Location" -> place(json);
      case "ServiceRequest" -> order(json);
      case "Procedure" -> done(json);
      case "Encounter" -> attended(json);
      case "Appointment" ->
          KeptVisit.of(key, version, document, zone).map(CalendarFact.Appointed::new);
      default -> Optional.empty();
    };
  }

  private static String tail(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static Optional<String> patient(Json subject) {
    String reference = subject.text("reference");
    return reference.startsWith("Patient/") ? Optional.of(tail(reference)) : Optional.empty();
  }

  private Optional<CalendarFact> worker(Json role) {
    Optional<StaffMember.Role> known =
        role.groups("code").stream()
            .flatMap(concept -> concept.groups("coding").stream())
            .flatMap(coding -> Optional.ofNullable(ROLES.get(coding.text("code"))).stream())
            .findFirst();
    String practitioner = tail(role.group("practitioner").text("reference"));
    if (known.isEmpty() || practitioner.isEmpty() || !role.flag("active", Json.Otherwise.YES)) {
      return Optional.empty();
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
    return Optional.of(
        new CalendarFact.Works(
            new ClinicNeeds.Worker(practitioner, known.get(), skills, week, away)));
  }

  private static Optional<CalendarFact> place(Json location) {
    Optional<Room.Kind> kind =
        location.groups("type").stream()
            .flatMap(concept -> concept.groups("coding").stream())
            .flatMap(coding -> room(coding.text("code")).stream())
            .findFirst();
    int capacity =
        location.extension(CalendarTerms.CAPACITY).map(one -> one.whole("valueInteger")).orElse(1);
    return kind.filter(one -> location.text("status").equals("active"))
        .map(
            one ->
                new CalendarFact.Has(
                    new ClinicNeeds.Place(location.text("id"), one, Math.max(1, capacity))));
  }

  private Optional<CalendarFact> order(Json request) {
    Optional<String> patient = patient(request.group("subject"));
    Fields fields = new Fields(request.group());
    if (patient.isEmpty() || !Orders.isOpen(fields)) {
      return Optional.empty();
    }
    Optional<String> procedure = Orders.procedure(fields);
    if (procedure.isPresent()) {
      return Optional.of(
          new CalendarFact.Ordered(patient.get(), ordered(request, procedure.get())));
    }
    return code(request, Systems.VISIT)
        .filter(Systems.THERAPY_VISIT::equals)
        .map(
            therapy ->
                new CalendarFact.Prescribed(
                    patient.get(), course(request), day(request.text("authoredOn"))));
  }

  private ClinicNeeds.Ordered ordered(Json request, String procedure) {
    Json when = request.group("occurrencePeriod");
    return new ClinicNeeds.Ordered(
        request.text("id"),
        procedure,
        day(when.text("start")),
        day(when.text("end")),
        HoldDays.of(request.group()));
  }

  private static ClinicNeeds.Course course(Json request) {
    Json repeat = request.group("occurrenceTiming").group("repeat");
    return new ClinicNeeds.Course(
        request.group("code").text("text"),
        repeat.whole("count"),
        0,
        repeat.whole("duration"),
        Math.max(1, repeat.whole("frequency")));
  }

  private Optional<CalendarFact> done(Json procedure) {
    Optional<String> id = code(procedure, Systems.INTERVENTION);
    Optional<LocalDate> day = day(procedure.text("performedDateTime"));
    Optional<String> patient = patient(procedure.group("subject"));
    return id.isPresent()
            && day.isPresent()
            && patient.isPresent()
            && procedure.text("status").equals("completed")
        ? Optional.of(
            new CalendarFact.Done(patient.get(), new ClinicNeeds.Done(id.get(), day.get())))
        : Optional.empty();
  }

  private Optional<CalendarFact> attended(Json encounter) {
    boolean therapy =
        encounter.groups("type").stream()
            .anyMatch(type -> code(type, Systems.VISIT).equals(Optional.of(Systems.THERAPY_VISIT)));
    Optional<LocalDate> day = day(encounter.group("period").text("start"));
    Optional<String> patient = patient(encounter.group("subject"));
    return therapy
            && day.isPresent()
            && patient.isPresent()
            && encounter.text("status").equals("finished")
        ? Optional.of(new CalendarFact.Attended(patient.get(), day.get()))
        : Optional.empty();
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
