package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;

/** A step on a line of a programme, as what is written into the record. */
final class LineDraft {

  private final String patient;
  private final Author author;
  private final OffsetDateTime at;
  private final String sending;

  /**
   * @param patient id of the Patient
   * @param sending which sending of a form it is
   */
  LineDraft(String patient, Author author, OffsetDateTime at, String sending) {
    this.patient = patient;
    this.author = author;
    this.at = at;
    this.sending = sending;
  }

  /** The place of a line in a patient's record. */
  static Key place(String patient, String slot) {
    String name = List.of("exercise", patient, slot).toString();
    return new Key(
        "ServiceRequest", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /**
   * The line with this exercise and dose from now on.
   *
   * @param looked the version that the form was made of; 0: there was none
   */
  Change to(Line line, long looked, Exercise exercise, Dose dose, Step step, String why) {
    String words = words(line, exercise, dose, step) + " Why: " + why + ".";
    Draft note =
        new Draft()
            .put(
                "extension",
                List.of(Parts.extension(Extensions.EXERCISE_STEP).put("valueCode", step.code())))
            .put("authorReference", author.draft())
            .put("time", Parts.dateTime(at))
            .put("text", words);
    Key place = line.kept().map(KeptLine::key).orElse(place(patient, line.slot()));
    return looked == 0
        ? new Change.Make(place, whole(line.slot(), exercise, dose).put("note", List.of(note)))
        : new Change.Edit(
            place, looked, before -> over(before, whole(line.slot(), exercise, dose), note));
  }

  private static String words(Line line, Exercise exercise, Dose dose, Step step) {
    String from = line.exercise().name() + " (" + line.dose().text() + ")";
    return switch (step) {
      case KEPT -> "Kept: " + from + ".";
      case PROGRESSED, REGRESSED, RESTATED ->
          step.words() + " from " + from + " to " + exercise.name() + " (" + dose.text() + ").";
    };
  }

  private static Node.Group over(Node.Group before, Draft now, Draft note) {
    List<Draft> notes = new ArrayList<>();
    for (Fields one : new Fields(before).each("note")) {
      Draft kept = new Draft();
      one.group().fields().forEach(kept::put);
      notes.add(kept);
    }
    notes.add(note);
    Draft draft = new Draft();
    before.fields().forEach(draft::put);
    now.node().fields().forEach(draft::put);
    return draft.put("note", notes).node();
  }

  private Draft whole(String slot, Exercise exercise, Dose dose) {
    return Draft.resource("ServiceRequest")
        .put(
            "extension",
            List.of(
                Parts.extension(Extensions.EXERCISE_DOSE).put("extension", amount(dose)),
                Parts.extension(Extensions.SENDING).put("valueString", sending)))
        .put("identifier", List.of(new Draft().put("system", Systems.PLAN_ITEM).put("value", slot)))
        .put("status", "active")
        .put("intent", "order")
        .put("category", List.of(Parts.concept(List.of(), "Home exercise")))
        .put(
            "code",
            Parts.concept(
                List.of(Parts.coding(Systems.EXERCISE, exercise.id(), exercise.name())),
                exercise.name()))
        .put("subject", Parts.reference("Patient/" + patient))
        .put("occurrenceTiming", timing(dose))
        .put("authoredOn", Parts.dateTime(at))
        .put("requester", author.draft())
        .put("patientInstruction", exercise.how() + " " + dose.plain());
  }

  private static Draft timing(Dose dose) {
    return dose.counted()
        .map(amount -> new Draft().put("repeat", repeat(amount)))
        .orElseGet(() -> new Draft().put("code", new Draft().put("text", dose.typed())));
  }

  private static List<Draft> amount(Dose dose) {
    List<Draft> parts = new ArrayList<>();
    if (dose.counted().isEmpty()) {
      parts.add(Parts.extension(KeptLine.TYPED).put("valueString", dose.typed()));
      return parts;
    }
    ExerciseDose amount = dose.amount();
    part("sets", amount.sets(), parts);
    part("reps", amount.reps(), parts);
    part("hold", amount.holdSeconds(), parts);
    part("minutes", amount.minutes(), parts);
    part("per-day", amount.perDay(), parts);
    part("per-week", amount.perWeek(), parts);
    if (!dose.load().isEmpty()) {
      parts.add(Parts.extension("load").put("valueString", dose.load()));
    }
    return parts;
  }

  private static void part(String name, Optional<Integer> value, List<Draft> parts) {
    value
        .filter(n -> n > 0)
        .ifPresent(
            n -> parts.add(Parts.extension(name).put("valuePositiveInt", BigDecimal.valueOf(n))));
  }

  private static Draft repeat(ExerciseDose amount) {
    Draft repeat = new Draft();
    amount
        .minutes()
        .ifPresent(n -> repeat.put("duration", BigDecimal.valueOf(n)).put("durationUnit", "min"));
    boolean daily = amount.perDay().isPresent();
    amount
        .perDay()
        .or(amount::perWeek)
        .ifPresent(
            n ->
                repeat
                    .put("frequency", BigDecimal.valueOf(n))
                    .put("period", BigDecimal.ONE)
                    .put("periodUnit", daily ? "d" : "wk"));
    return repeat;
  }
}
