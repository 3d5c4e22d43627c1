package org.ambulo.web.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.fhir.search.FhirDate;
import org.ambulo.fhir.search.Reference;
import org.ambulo.fhir.search.Stamped;

/**
 * The audit trail as AuditEvents, to be read only: in the shapes of IHE's Basic Audit Log Patterns.
 * Who sees only some records sees what was done with these.
 */
final class AuditEvents {

  static final String TYPE = "AuditEvent";

  /** What it can be searched by, besides its id. */
  static final Map<String, String> PARAMETERS =
      Map.of("altid", "token", "date", "date", "patient", "reference");

  private final Settings settings;

  AuditEvents(Settings settings) {
    this.settings = settings;
  }

  Answer read(Reading reading, Ask ask, Visit visit, String id) {
    ask.only();
    Sight sight = visit.may(Interaction.READ, TYPE);
    Recorded recorded =
        Looking.number(id)
            .flatMap(number -> numbered(reading, number))
            .orElseThrow(() -> Refusal.notFound("There is no (AuditEvent/" + id + ") here."));
    if (!seen(reading, sight, recorded)) {
      throw Visit.outOfSight("AuditEvent/" + id);
    }
    visit.did(Deed.Act.READ, Optional.of(new Key(TYPE, id)), Optional.empty(), "");
    return Answer.of(200, document(recorded));
  }

  /** Numbers have no gaps, so a number's place from the newest is known. */
  private static Optional<Recorded> numbered(Reading reading, long number) {
    long back = reading.lastDeed() - number;
    if (back < 0 || back > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return reading
        .deeds(
            new DeedQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number - 1,
                new Slice((int) back, 1)))
        .stream()
        .findFirst();
  }

  private static boolean seen(Reading reading, Sight sight, Recorded recorded) {
    return recorded
        .deed()
        .patient()
        .map(patient -> Visit.sees(reading, sight, new Owner.OnePatient(patient)))
        .orElse(sight instanceof Sight.Everybody);
  }

  /** What is asked of the trail. */
  private static final class Wanted {
    private Optional<String> patient = Optional.empty();
    private Optional<String> who = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<String> id = Optional.empty();
    private int count;
    private int offset;
  }

  Answer search(Reading reading, Ask ask, Visit visit) {
    Sight sight = visit.may(Interaction.SEARCH, TYPE);
    Wanted wanted = new Wanted();
    wanted.count = settings.usualPage();
    ask.query().forEach(given -> read(given, wanted, ask.base()));
    if (wanted.patient.isEmpty() && sight instanceof Sight.Only(Set<String> patients)) {
      if (patients.size() == 1) {
        wanted.patient = Optional.of(patients.iterator().next());
      }
    }
    if (wanted.patient.isEmpty() && !(sight instanceof Sight.Everybody)) {
      throw Refusal.forbidden("This account may ask only for a patient's events: add patient=.");
    }
    wanted.patient.ifPresent(
        patient -> {
          if (!Visit.sees(reading, sight, new Owner.OnePatient(patient))) {
            throw Visit.outOfSight("Patient/" + patient);
          }
        });
    return answer(reading, ask, visit, wanted);
  }

  private Answer answer(Reading reading, Ask ask, Visit visit, Wanted wanted) {
    List<Recorded> found =
        wanted.id.isPresent()
            ? byId(reading, wanted)
            : reading.deeds(
                new DeedQuery(
                    wanted.patient,
                    wanted.who,
                    wanted.from,
                    wanted.until,
                    0,
                    new Slice(wanted.offset, wanted.count + 1)));
    List<Recorded> page = found.subList(0, Math.min(found.size(), wanted.count));
    List<Given> rest = new ArrayList<>(ask.query());
    rest.removeIf(given -> given.name().equals(SearchReading.OFFSET));
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", address(ask, ask.query()));
    if (found.size() > wanted.count) {
      List<Given> next = new ArrayList<>(rest);
      next.add(new Given(SearchReading.OFFSET, String.valueOf(wanted.offset + wanted.count)));
      links.put("next", address(ask, next));
    }
    BundleText bundle =
        new BundleText(
            "searchset",
            ask.base(),
            Stamped.time(settings.clock().instant()),
            OptionalLong.empty(),
            links);
    page.forEach(recorded -> bundle.found(document(recorded), "match"));
    visit.did(
        Deed.Act.SEARCH, Optional.empty(), wanted.patient, TYPE + "?" + Given.query(ask.query()));
    return Answer.of(200, bundle.pieces());
  }

  /** The one of this id, if all else that is asked for is true of it. */
  private static List<Recorded> byId(Reading reading, Wanted wanted) {
    return wanted.id.flatMap(Looking::number).flatMap(n -> numbered(reading, n)).stream()
        .filter(one -> wanted.patient.isEmpty() || wanted.patient.equals(one.deed().patient()))
        .filter(one -> wanted.who.filter(who -> !who.equals(one.deed().who())).isEmpty())
        .filter(one -> wanted.from.filter(one.at()::isBefore).isEmpty())
        .filter(one -> wanted.until.filter(until -> !one.at().isBefore(until)).isEmpty())
        .toList();
  }

  private static String address(Ask ask, List<Given> query) {
    return ask.base() + "/" + TYPE + (query.isEmpty() ? "" : "?" + Given.query(query));
  }

  private void read(Given given, Wanted wanted, String base) {
    SearchValues.fits(given);
    switch (given.name()) {
      case "_id" -> wanted.id = once(wanted.id, given, given.value());
      case "patient" -> wanted.patient = once(wanted.patient, given, patient(given, base));
      case "altid" -> wanted.who = once(wanted.who, given, who(given));
      case "date" -> date(given, wanted);
      case "_count" -> wanted.count = Math.min(number(given), settings.longestPage());
      case SearchReading.OFFSET -> wanted.offset = number(given);
      default -> {
        if (!Format.PARAMETERS.contains(given.name())) {
          throw Refusal.unsupported(
              "Parameter ("
                  + given.name()
                  + ") is not known for AuditEvent; known are _id, altid, date, patient and"
                  + " _count.");
        }
      }
    }
  }

  private static Optional<String> once(Optional<String> before, Given given, String value) {
    if (before.isPresent()) {
      throw Refusal.invalid("Parameter (" + given.name() + ") is given twice; give it once.");
    }
    return Optional.of(value);
  }

  private static int number(Given given) {
    return Looking.number(given.value())
        .filter(number -> number < Integer.MAX_VALUE / 2)
        .map(Long::intValue)
        .or(() -> given.value().equals("0") ? Optional.of(0) : Optional.empty())
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "(" + given.value() + ") for " + given.name() + " is no number from 0 up."));
  }

  private static String patient(Given given, String base) {
    String text = SearchValues.local(given.value(), base);
    String id = text.startsWith("Patient/") ? text.substring("Patient/".length()) : text;
    if (!Reference.isId(id)) {
      throw Refusal.invalid(
          "(" + given.value() + ") for patient is no reference; write Patient/id.");
    }
    return id;
  }

  private static String who(Given given) {
    List<String> parts = SearchValues.parts(given.value());
    if (SearchValues.alternatives(given.value()).size() > 1 || parts.size() > 1) {
      throw Refusal.unsupported("altid is one account, without a system.");
    }
    return parts.getFirst();
  }

  /** A span without gaps: what begins at or after, and what ends before. */
  private static void date(Given given, Wanted wanted) {
    SearchValues.Prefixed prefixed = SearchValues.Prefixed.of(given.value());
    FhirDate date = SearchValues.date("date", prefixed.rest());
    switch (prefixed.relation()) {
      case EQUAL -> {
        from(wanted, date.from());
        until(wanted, date.until());
      }
      case GREATER, STARTS_AFTER -> from(wanted, date.until());
      case GREATER_OR_EQUAL -> from(wanted, date.from());
      case LESS, ENDS_BEFORE -> until(wanted, date.from());
      case LESS_OR_EQUAL -> until(wanted, date.until());
      case NOT_EQUAL, APPROXIMATE ->
          throw Refusal.unsupported(
              "date of an AuditEvent is asked for with eq, gt, lt, ge, le, sa or eb.");
    }
  }

  private static void from(Wanted wanted, Instant from) {
    wanted.from = wanted.from.filter(from::isBefore).or(() -> Optional.of(from));
  }

  private static void until(Wanted wanted, Instant until) {
    wanted.until = wanted.until.filter(until::isAfter).or(() -> Optional.of(until));
  }

  private static Document document(Recorded recorded) {
    Deed deed = recorded.deed();
    return new Document(
        new Key(TYPE, String.valueOf(recorded.number())),
        1,
        recorded.at(),
        deed.patient().<Owner>map(Owner.OnePatient::new).orElseGet(Owner.Clinic::new),
        Optional.of(AuditEventJson.of(recorded)));
  }
}
