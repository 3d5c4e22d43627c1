package org.ambulo.web.pages.phone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.fhir.Stored;

/** Something that one of the team asks of another about a patient. */
public final class AskDraft {

  /** The name of its form. */
  public static final String FORM = "ask";

  /** The roles that can be asked, whoever has them. */
  public static final List<Role> ROLES =
      List.of(Role.PHYSIATRIST, Role.PAIN_PHYSICIAN, Role.THERAPIST, Role.COORDINATOR);

  private static final int LONGEST = 200;

  private AskDraft() {}

  /** The members of the patient's care teams. */
  public static Set<Key> colleagues(Assessed assessed) {
    return Peek.documents(assessed, "CareTeam")
        .flatMap(
            team -> Peek.references(team.node(), "Practitioner", "participant", "member").stream())
        .map(id -> new Key("Practitioner", id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is wrong with a form, by field. */
  public static Map<String, String> faults(Typed typed, Assessed assessed, LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (typed.value("what").isEmpty() || typed.value("what").length() > LONGEST) {
      faults.put("what", "Write in a few words what is to be done.");
    }
    if (role(typed).isEmpty() && colleague(typed, assessed).isEmpty()) {
      faults.put("to", "Choose who is to do it.");
    }
    boolean late = day(typed).map(day -> day.isBefore(today)).orElse(true);
    if (!typed.value("due").isEmpty() && late) {
      faults.put("due", "Choose today or a later day.");
    }
    return faults;
  }

  private static Optional<Role> role(Typed typed) {
    return ROLES.stream().filter(role -> role.name().equals(typed.value("to"))).findFirst();
  }

  private static Optional<Key> colleague(Typed typed, Assessed assessed) {
    return colleagues(assessed).stream()
        .filter(key -> key.toString().equals(typed.value("to")))
        .findFirst();
  }

  private static Optional<LocalDate> day(Typed typed) {
    try {
      return Optional.of(LocalDate.parse(typed.value("due")));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a task that is kept asks for what this form does. */
  public static boolean says(Document kept, Typed typed) {
    return kept.json()
        .flatMap(json -> Peek.text(Stored.node(json), "description"))
        .equals(Optional.of(typed.value("what")));
  }

  /**
   * The Task of a form without faults.
   *
   * @param at when it is asked, as documents write it
   */
  public static Draft of(Typed typed, String patient, Optional<Key> requester, String at) {
    Draft task =
        Draft.resource("Task")
            .put("status", "requested")
            .put("intent", "order")
            .put("description", typed.value("what"))
            .put("for", Parts.reference("Patient/" + patient))
            .put("authoredOn", at);
    requester.ifPresent(key -> task.put("requester", Parts.reference(key.toString())));
    role(typed)
        .ifPresentOrElse(
            role ->
                task.put(
                    "performerType",
                    List.of(Parts.concept(Parts.coding(Systems.ROLE, role.name(), "")))),
            () -> task.put("owner", Parts.reference(typed.value("to"))));
    day(typed)
        .ifPresent(
            day ->
                task.put(
                    "restriction",
                    new Draft().put("period", new Draft().put("end", day.toString()))));
    return task;
  }
}
