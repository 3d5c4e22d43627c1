package org.ambulo.web.programme;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Typed;

/** What the forms of a programme mean for the record. */
public final class Stepping {

  /** Whether a dose that cannot be compared is more or less. */
  private static final String DIRECTION = "direction";

  private static final int MOST_PAIN = 10;
  private static final int MOST = 200;
  private static final int LONGEST_LOAD = 40;
  private static final List<String> PARTS =
      List.of("sets", "reps", "hold", "minutes", "per_day", "per_week");

  private final String patient;
  private final Author author;
  private final OffsetDateTime at;
  private final String sending;

  /**
   * @param patient id of the Patient
   * @param at when, in the clinic's time zone
   * @param sending which sending of a form it is, with what is in it
   */
  public Stepping(String patient, Author author, OffsetDateTime at, String sending) {
    this.patient = patient;
    this.author = author;
    this.at = at;
    this.sending = sending;
  }

  /** What comes of a form. */
  public sealed interface Outcome {

    /** It can be kept so. */
    record Keep(List<Change> changes) implements Outcome {
      public Keep {
        changes = List.copyOf(changes);
      }
    }

    /** It was kept by this very sending before. */
    record Kept() implements Outcome {}

    /** It is shown again, with what is wrong. */
    record Again(Typed typed) implements Outcome {}
  }

  /** The line is kept, made harder or easier, or gets another dose. */
  public Outcome step(Line line, Ruling ruling, Typed typed) {
    if (line.kept().filter(kept -> kept.sending().equals(sending)).isPresent()) {
      return new Outcome.Kept();
    }
    return switch (typed.value("step")) {
      case "keep" -> keep(line, typed, line.exercise(), line.dose(), Step.KEPT, ruling.why());
      case "harder" ->
          line.current()
              .harder()
              .map(to -> up(line, ruling, typed, to, Dose.usual(to.dose())))
              .orElseGet(() -> wrong(typed, "step", "There is no harder step that is safe here."));
      case "easier" ->
          line.current()
              .easier()
              .map(to -> down(line, ruling, typed, to, Dose.usual(to.dose())))
              .orElseGet(() -> wrong(typed, "step", "There is no easier step."));
      case "dose" -> dose(line, ruling, typed);
      default -> wrong(typed, "step", "Choose a step.");
    };
  }

  private Outcome dose(Line line, Ruling ruling, Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    Map<String, Optional<Integer>> parts = new LinkedHashMap<>();
    PARTS.forEach(name -> parts.put(name, number(typed, name, 1, MOST, faults)));
    String load = typed.value("load");
    if (load.length() > LONGEST_LOAD) {
      faults.put("load", "Say it in " + LONGEST_LOAD + " letters.");
    }
    if (faults.isEmpty() && part(parts, "reps").or(() -> part(parts, "minutes")).isEmpty()) {
      faults.put("reps", "Say how many times, or how many minutes.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    ExerciseDose old = line.dose().amount();
    ExerciseDose amount =
        new ExerciseDose(
            part(parts, "sets"),
            part(parts, "reps"),
            part(parts, "hold"),
            part(parts, "minutes"),
            part(parts, "per_day"),
            part(parts, "per_week"),
            old.effort(),
            old.words());
    Dose dose = new Dose(amount, load, "");
    if (dose.text().equals(line.dose().text())) {
      return wrong(typed, "dose", "This is the dose of now. Change a number, or keep it.");
    }
    DoseChange change = new DoseChange(line.dose(), dose);
    List<String> more = change.more();
    if (more.size() > 1) {
      return wrong(
          typed, "dose", "One step up is one thing only. You raised " + String.join(" and ", more));
    }
    if (!more.isEmpty()) {
      return up(line, ruling, typed, line.exercise(), dose);
    }
    return change.unclear().isEmpty()
        ? down(line, ruling, typed, line.exercise(), dose)
        : asSaid(line, ruling, typed, dose, change.unclear());
  }

  /** Whether it is more or less only the therapist can tell. */
  private Outcome asSaid(Line line, Ruling ruling, Typed typed, Dose dose, List<String> unclear) {
    return switch (typed.value(DIRECTION)) {
      case "more" -> up(line, ruling, typed, line.exercise(), dose);
      case "less" -> down(line, ruling, typed, line.exercise(), dose);
      case "same" -> keep(line, typed, line.exercise(), dose, Step.RESTATED, "the same as before");
      default ->
          wrong(
              typed,
              DIRECTION,
              "The two cannot be compared ("
                  + String.join(", ", unclear)
                  + "). Say whether it is more or less than now.");
    };
  }

  private static Optional<Integer> part(Map<String, Optional<Integer>> parts, String name) {
    return parts.getOrDefault(name, Optional.empty());
  }

  private Outcome up(Line line, Ruling ruling, Typed typed, Exercise exercise, Dose dose) {
    Optional<StepReason> reason = StepReason.of(typed.value("reason"));
    if (ruling.stops()) {
      return wrong(typed, "rule", "No step up. " + ruling.words());
    }
    if (ruling.allowsMore()) {
      return keep(line, typed, exercise, dose, Step.PROGRESSED, ruling.why());
    }
    return reason.isEmpty()
        ? wrong(typed, "rule", "Not by the pain rule. " + ruling.words())
        : keep(
            line,
            typed,
            exercise,
            dose,
            Step.PROGRESSED,
            "against the pain rule: " + reason.get().words());
  }

  private Outcome down(Line line, Ruling ruling, Typed typed, Exercise exercise, Dose dose) {
    Optional<String> why =
        StepReason.of(typed.value("reason"))
            .map(StepReason::words)
            .or(
                () ->
                    Optional.of(ruling.why()).filter(words -> ruling.asksLess() || ruling.stops()));
    return why.isPresent()
        ? keep(line, typed, exercise, dose, Step.REGRESSED, why.get())
        : wrong(typed, "rule", "The pain rule does not ask for less. Say why it is to be easier.");
  }

  private Outcome keep(
      Line line, Typed typed, Exercise exercise, Dose dose, Step step, String why) {
    String words = why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    return new Outcome.Keep(
        List.of(
            new LineDraft(patient, author, at, sending)
                .to(line, looked(typed), exercise, dose, step, words)));
  }

  private static long looked(Typed typed) {
    String version = typed.value("version");
    return version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0;
  }

  private static Outcome wrong(Typed typed, String field, String words) {
    return new Outcome.Again(typed.wrong(Map.of(field, words)));
  }

  /** What was done today, and how the day after the last session was. */
  public Outcome record(Line line, Course course, Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    Set<StopSign> signs = signs(typed);
    DoneDraft.Seen seen =
        new DoneDraft.Seen(
            number(typed, "sets_done", 0, MOST, faults),
            number(typed, "reps_done", 0, MOST, faults),
            number(typed, "during", 0, MOST_PAIN, faults),
            number(typed, "after", 0, MOST_PAIN, faults),
            signs);
    DoneDraft.NextDay said =
        new DoneDraft.NextDay(
            truth(typed, "settled"), truth(typed, "further"), truth(typed, "night"));
    Optional<Done> asked = course.open(line, at.toLocalDate());
    if (faults.isEmpty() && seen.saysNothing() && (said.saysNothing() || asked.isEmpty())) {
      faults.put("during", "Nothing to keep yet. Give a number or an answer.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    List<Change> changes = new ArrayList<>();
    if (!seen.saysNothing()) {
      changes.add(
          new Change.Add("session", DoneDraft.today(patient, line.exercise(), seen, author, at)));
    }
    asked
        .filter(done -> !said.saysNothing())
        .ifPresent(
            done ->
                changes.add(
                    new Change.Edit(
                        done.key(), done.version(), before -> DoneDraft.with(before, said))));
    return new Outcome.Keep(changes);
  }

  /** The signs at which exercise stops that a form tells. */
  public static Set<StopSign> signs(Typed typed) {
    Set<StopSign> signs = EnumSet.noneOf(StopSign.class);
    for (StopSign sign : StopSign.values()) {
      if (!typed.value("sign." + sign.name()).isEmpty()) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static Truth truth(Typed typed, String field) {
    return switch (typed.value(field)) {
      case "yes" -> Truth.YES;
      case "no" -> Truth.NO;
      default -> Truth.UNKNOWN;
    };
  }

  private static Optional<Integer> number(
      Typed typed, String field, int least, int most, Map<String, String> faults) {
    String text = typed.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean fits =
        text.matches("[0-9]{1,3}")
            && Integer.parseInt(text) >= least
            && Integer.parseInt(text) <= most;
    if (!fits) {
      faults.put(field, "A whole number from " + least + " to " + most + ".");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }
}
