package org.ambulo.web.pages.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Typed;

/** What is asked of a new patient, and the record that begins with it. */
public final class IntakeForm {

  /** The name of the form. */
  public static final String FORM = "intake";

  /** The fields of the patient; those of the team are the codes of the clinic's roles. */
  public static final List<String> FIELDS =
      List.of("given", "family", "birth", "sex", "phone", "another");

  private static final List<String> TEAM =
      List.of("physiatrist", "pain_physician", "physical_therapist", "occupational_therapist");
  private static final List<String> SEXES = List.of("female", "male", "other", "unknown");
  private static final int LONGEST_NAME = 100;
  private static final int OLDEST = 130;
  private static final String PHONE = "\\+?[0-9 ()./-]{5,30}";

  private final List<Colleague> colleagues;

  private IntakeForm(List<Colleague> colleagues) {
    this.colleagues = colleagues;
  }

  /** With those who can be of the team. */
  public static IntakeForm of(Reading reading) {
    return new IntakeForm(Colleague.all(reading));
  }

  /** The names of all its fields. */
  public static List<String> fields() {
    List<String> all = new ArrayList<>(FIELDS);
    all.addAll(TEAM);
    return all;
  }

  /** Who can be chosen; a profession that nobody of the clinic has is left out. */
  public List<IntakePage.Group> team() {
    return TEAM.stream()
        .map(role -> colleagues.stream().filter(one -> one.role().equals(role)).toList())
        .filter(people -> !people.isEmpty())
        .map(
            people ->
                new IntakePage.Group(people.getFirst().role(), people.getFirst().title(), people))
        .toList();
  }

  /** What is wrong with a form, by field. */
  public Map<String, String> faults(Typed typed, LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (String field : List.of("given", "family")) {
      String name = typed.value(field);
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        faults.put(field, "Type the name.");
      }
    }
    boolean born =
        birth(typed)
            .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST)))
            .isPresent();
    if (!born) {
      faults.put("birth", "Type the day of birth; it is not in the future.");
    }
    if (!SEXES.contains(typed.value("sex"))) {
      faults.put("sex", "Choose one; unknown is an answer too.");
    }
    if (!typed.value("phone").isEmpty() && !typed.value("phone").matches(PHONE)) {
      faults.put("phone", "Type digits, with + before a country's code.");
    }
    for (String role : TEAM) {
      if (!typed.value(role).isEmpty() && member(typed, role).isEmpty()) {
        faults.put(role, "Choose somebody of the list.");
      }
    }
    return faults;
  }

  private static Optional<LocalDate> birth(Typed typed) {
    try {
      return Optional.of(LocalDate.parse(typed.value("birth")));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Colleague> member(Typed typed, String role) {
    return colleagues.stream()
        .filter(one -> one.role().equals(role) && one.reference().equals(typed.value(role)))
        .findFirst();
  }

  /** The whole name of who is taken in. */
  public static String name(Typed typed) {
    return typed.value("given") + " " + typed.value("family");
  }

  /**
   * The record of a form without faults: the patient, and who cares for them; a clinician who takes
   * them in is one of these.
   */
  public List<Change> changes(Typed typed, Key patient, Caller caller, LocalDate today) {
    List<Draft> members = new ArrayList<>(members(typed));
    caller
        .person()
        .filter(person -> caller.role().isClinician())
        .map(Key::toString)
        .filter(self -> !chosen(typed).contains(self))
        .ifPresent(self -> members.add(member(colleague(self))));
    return List.of(
        new Change.Make(patient, patient(typed)),
        new Change.Add("team", careTeam(typed, patient, members, today)));
  }

  private static Draft patient(Typed typed) {
    Draft name =
        new Draft()
            .put("use", "official")
            .put("text", name(typed))
            .put("family", typed.value("family"))
            .put("given", Node.many(List.of(Node.text(typed.value("given")))));
    Draft patient =
        Draft.resource("Patient")
            .put("active", Parts.flag(true))
            .put("name", List.of(name))
            .put("gender", typed.value("sex"))
            .put("birthDate", typed.value("birth"));
    if (!typed.value("phone").isEmpty()) {
      patient.put(
          "telecom",
          List.of(new Draft().put("system", "phone").put("value", typed.value("phone"))));
    }
    return patient;
  }

  private List<Draft> members(Typed typed) {
    return TEAM.stream()
        .flatMap(role -> member(typed, role).stream())
        .map(IntakeForm::member)
        .toList();
  }

  private static List<String> chosen(Typed typed) {
    return TEAM.stream().map(typed::value).toList();
  }

  private Colleague colleague(String reference) {
    return colleagues.stream()
        .filter(one -> one.reference().equals(reference))
        .findFirst()
        .orElseGet(() -> new Colleague(reference, "", "", ""));
  }

  private static Draft member(Colleague colleague) {
    Draft member = Parts.reference(colleague.reference());
    if (!colleague.name().isEmpty()) {
      member.put("display", colleague.name());
    }
    Draft participant = new Draft().put("member", member);
    return colleague.title().isEmpty()
        ? participant
        : participant.put("role", List.of(Parts.concept(List.of(), colleague.title())));
  }

  private static Draft careTeam(Typed typed, Key patient, List<Draft> members, LocalDate today) {
    Draft team =
        Draft.resource("CareTeam")
            .put("status", "active")
            .put("name", "Care team of " + name(typed))
            .put("subject", Parts.reference(patient.toString()))
            .put("period", new Draft().put("start", today.toString()));
    return members.isEmpty() ? team : team.put("participant", members);
  }
}
