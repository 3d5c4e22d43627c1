package org.ambulo.web.pages.medicines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.Medication;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.fhir.write.ReconciliationObservation;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.fhir.Stored;
import org.ambulo.web.pages.medicines.MedicinesPage.Duties;
import org.ambulo.web.pages.medicines.MedicinesPage.Firing;

/**
 * What the forms of the medicines' page mean for the record. What would be dangerous is shown
 * before it is kept.
 */
public final class MedicineForms {

  /** The part of a form that is the medicine itself. */
  public static final String MEDICINE = "medicine";

  private static final int LONGEST_NAME = 120;

  private final KnowledgeBase knowledge;
  private final RegimenTrial trial;
  private final AlertWords alerts;

  public MedicineForms(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    trial = new RegimenTrial(knowledge);
    alerts = new AlertWords(knowledge);
  }

  /** Who asks, and of which record. */
  public record Asking(
      String patient, Assessed assessed, Author author, OffsetDateTime time, Duties duties) {
    LocalDate today() {
      return time.toLocalDate();
    }
  }

  /** What comes of a form. */
  public sealed interface Outcome {

    /** It can be kept so. */
    record Keep(List<Change> changes) implements Outcome {
      public Keep {
        changes = List.copyOf(changes);
      }
    }

    /** It is shown again, with what is wrong or must be decided. */
    record Again(Typed typed, Firing firing) implements Outcome {}
  }

  /** Whether this very form was taken before, so that nothing is asked again. */
  public enum Sending {
    FIRST,
    REPEATED
  }

  /** The type of what a form of a medicine makes. */
  public static String type(Typed typed) {
    return typed.value("source").equals("order") ? "MedicationRequest" : "MedicationStatement";
  }

  /** A medicine is added. */
  public Outcome add(Asking asking, Typed typed, Sending sending) {
    Wanted.Read read = Wanted.read(typed, Optional.empty(), asking.today());
    if (read.wanted().isEmpty()) {
      return new Outcome.Again(typed.wrong(read.faults()), Firing.NOTHING);
    }
    Draft draft = draft(asking, read.wanted().get(), "");
    return judged(asking, typed, sending, List.of(new Change.Add(MEDICINE, draft)));
  }

  /** The dose of a line is another from now on. */
  public Outcome change(Asking asking, Typed typed, Sending sending) {
    ChartedMedicines charted = new ChartedMedicines(asking.assessed().documents());
    Optional<ChartedLine> line = charted.line(typed.of());
    if (line.isEmpty()) {
      return gone(typed);
    }
    Wanted.Read read = Wanted.read(typed, line, asking.today());
    if (read.wanted().isEmpty()) {
      return new Outcome.Again(typed.wrong(read.faults()), Firing.NOTHING);
    }
    Draft why = Parts.concept(List.of(), "Dose changed: " + read.wanted().get().words());
    List<Change> changes = new ArrayList<>(over(asking, typed, line.get(), "completed", why));
    Draft draft = draft(asking, read.wanted().get(), line.get().address());
    changes.add(new Change.Add(MEDICINE, draft));
    return judged(asking, typed, sending, changes);
  }

  /** A line is stopped. */
  public Outcome stop(Asking asking, Typed typed) {
    Optional<ChartedLine> line =
        new ChartedMedicines(asking.assessed().documents()).line(typed.of());
    if (line.isEmpty()) {
      return gone(typed);
    }
    Optional<StopReason> reason = StopReason.of(typed.value("reason"));
    if (reason.isEmpty()) {
      return new Outcome.Again(
          typed.wrong(Map.of("reason", "Choose why it is stopped.")), Firing.NOTHING);
    }
    Draft why =
        Parts.concept(
            List.of(Parts.coding(Terms.STOP, reason.get().name(), reason.get().words())),
            reason.get().words());
    String status = reason.get() == StopReason.MISTAKE ? "entered-in-error" : "stopped";
    return new Outcome.Keep(over(asking, typed, line.get(), status, why));
  }

  /** A hard alert is lived with. */
  public Outcome decide(Asking asking, Typed typed) {
    Optional<Alert> alert =
        asking.assessed().assessment().medication().alerts().stream()
            .filter(one -> Overrides.key(one).equals(typed.of()))
            .findFirst();
    if (alert.isEmpty()) {
      return new Outcome.Again(
          typed.wrong(Map.of("reason", "This alert is not there any more.")), Firing.NOTHING);
    }
    Map<String, String> faults = decision(typed, List.of(alert.get()));
    return faults.isEmpty()
        ? new Outcome.Keep(List.of(override(asking, typed, alert.get())))
        : new Outcome.Again(typed.wrong(faults), Firing.NOTHING);
  }

  /** Somebody went through the whole list with the patient. */
  public Outcome list(Asking asking, Typed typed) {
    String complete = typed.value("complete");
    if (!complete.equals("yes") && !complete.equals("no")) {
      return new Outcome.Again(
          typed.wrong(Map.of("form", "Say whether the list is complete.")), Firing.NOTHING);
    }
    return keep(
        "list",
        ReconciliationObservation.of(
            complete.equals("yes"),
            asking.patient(),
            Parts.dateTime(asking.time()),
            asking.author().draft()));
  }

  /** An allergy is added, or that none is known. */
  public Outcome allergy(Asking asking, Typed typed) {
    boolean asksNone = typed.value("none").equals("yes");
    if (asksNone) {
      boolean known =
          !asking.assessed().assessment().medication().regimen().allergies().medicines().isEmpty()
              || !asking
                  .assessed()
                  .assessment()
                  .medication()
                  .regimen()
                  .allergies()
                  .unmatched()
                  .isEmpty();
      return known
          ? new Outcome.Again(
              typed.wrong(Map.of("substance", "An allergy is on record; see above.")),
              Firing.NOTHING)
          : keep(
              "allergy",
              AllergyDrafts.noneKnown(asking.patient(), asking.author(), asking.today()));
    }
    Map<String, String> faults = AllergyDrafts.faults(typed);
    return faults.isEmpty()
        ? keep(
            "allergy", AllergyDrafts.of(typed, asking.patient(), asking.author(), asking.today()))
        : new Outcome.Again(typed.wrong(faults), Firing.NOTHING);
  }

  private static Outcome keep(String part, Draft draft) {
    return new Outcome.Keep(List.of(new Change.Add(part, draft)));
  }

  private static Outcome gone(Typed typed) {
    return new Outcome.Again(
        typed.wrong(Map.of("line", "This line is not there any more.")), Firing.NOTHING);
  }

  private Draft draft(Asking asking, Wanted wanted, String before) {
    return new MedicineDrafts(asking.patient(), asking.author(), asking.today())
        .of(wanted, known(wanted.name()), before);
  }

  /** By its own name or another of it. */
  private Optional<Medicine> known(String name) {
    Optional<Medicine> own =
        knowledge.medicines().stream()
            .filter(medicine -> medicine.name().equalsIgnoreCase(name))
            .findFirst();
    return own.isPresent()
        ? own
        : knowledge.medicines().stream()
            .filter(medicine -> medicine.names().stream().anyMatch(name::equalsIgnoreCase))
            .findFirst();
  }

  private static List<Change> over(
      Asking asking, Typed typed, ChartedLine line, String status, Draft why) {
    long version = version(typed);
    if (line.element().isPresent()) {
      MedicineDrafts drafts = new MedicineDrafts(asking.patient(), asking.author(), asking.today());
      int number = line.element().get();
      return List.of(
          new Change.Edit(
              line.where(),
              version,
              response -> ChartedMedicines.withElementOver(response, number)),
          new Change.Add("past", drafts.over(line, status, why)));
    }
    return List.of(
        new Change.Edit(
            line.where(),
            version,
            resource -> MedicineDrafts.ended(resource, status, why, asking.today())));
  }

  private static long version(Typed typed) {
    try {
      return Long.parseLong(typed.value("version"));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** Keeps it if nothing hard is new, or if somebody decided on all that they were shown. */
  private Outcome judged(Asking asking, Typed typed, Sending sending, List<Change> changes) {
    if (sending == Sending.REPEATED) {
      return new Outcome.Keep(changes);
    }
    Medication now = asking.assessed().assessment().medication();
    Medication then = tried(asking, changes);
    List<Alert> hard =
        then.alerts().stream()
            .filter(alert -> knowledge.medicineAlerts().of(alert.rule()).reason())
            .filter(alert -> now.alerts().stream().noneMatch(old -> same(old, alert)))
            .toList();
    String unknown =
        then.regimen().unrecognised().stream()
            .filter(product -> !now.regimen().unrecognised().contains(product))
            .collect(Collectors.joining(", "));
    String seen = hard.stream().map(Overrides::key).sorted().collect(Collectors.joining(" "));
    boolean shown =
        typed.value("seen").equals(seen)
            && (unknown.isEmpty() || typed.value("unknown").equals(unknown));
    if (!shown) {
      return new Outcome.Again(typed, firing(asking, hard, seen, unknown));
    }
    if (hard.isEmpty() || !asking.duties().prescribes()) {
      return new Outcome.Keep(changes);
    }
    Map<String, String> faults = decision(typed, hard);
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults), firing(asking, hard, seen, unknown));
    }
    List<Change> all = new ArrayList<>(changes);
    hard.forEach(alert -> all.add(override(asking, typed, alert)));
    return new Outcome.Keep(all);
  }

  private static boolean same(Alert one, Alert other) {
    return Overrides.key(one).equals(Overrides.key(other));
  }

  private Firing firing(Asking asking, List<Alert> hard, String seen, String unknown) {
    Overrides overrides = new Overrides(List.of());
    return new Firing(
        hard.stream().map(alert -> alerts.of(alert, overrides, asking.duties())).toList(),
        seen,
        unknown);
  }

  private Medication tried(Asking asking, List<Change> changes) {
    Map<Key, Node.Group> instead = new LinkedHashMap<>();
    List<Node.Group> added = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Add add -> added.add(named(add.resource().node(), added.size()));
        case Change.Put put -> instead.put(put.key(), put.resource().node());
        case Change.Make make -> instead.put(make.key(), make.resource().node());
        case Change.Edit edit ->
            asking.assessed().documents().stream()
                .filter(document -> document.key().equals(edit.key()))
                .findFirst()
                .flatMap(Document::json)
                .ifPresent(json -> instead.put(edit.key(), edit.edit().apply(Stored.node(json))));
      }
    }
    return trial.of(
        asking.patient(), asking.assessed().documents(), instead, added, asking.today());
  }

  private static Node.Group named(Node.Group resource, int number) {
    Map<String, Node> fields = new LinkedHashMap<>(resource.fields());
    fields.put("id", Node.text("new-" + number));
    return Node.group(fields);
  }

  /** What a decision on these alerts lacks. */
  private Map<String, String> decision(Typed typed, List<Alert> hard) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (OverrideReason.of(typed.value("override")).isEmpty()) {
      faults.put("override", "Choose why it is kept all the same.");
    }
    String agreed = typed.value("agreed");
    boolean second =
        hard.stream().anyMatch(alert -> knowledge.medicineAlerts().of(alert.rule()).second());
    if ((second && agreed.isEmpty()) || agreed.length() > LONGEST_NAME) {
      faults.put("agreed", "Name the second clinician or pharmacist who agrees.");
    }
    return faults;
  }

  private static Change override(Asking asking, Typed typed, Alert alert) {
    Draft draft =
        Overrides.draft(
            alert,
            OverrideReason.of(typed.value("override")).orElseThrow(),
            typed.value("agreed"),
            asking.patient(),
            asking.author(),
            asking.today());
    return new Change.Add("override " + Overrides.key(alert).toLowerCase(Locale.ROOT), draft);
  }
}
