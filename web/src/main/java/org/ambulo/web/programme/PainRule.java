package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PainMonitoring;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.Reports;
import org.ambulo.core.rehab.NextStep;
import org.ambulo.core.rehab.NextStep.Action;
import org.ambulo.core.rehab.PainMonitor;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.rehab.SessionReport;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.core.rehab.Zone;
import org.ambulo.words.Days;

/** Applies the pain rule of the knowledge base to the recorded sessions of one patient. */
final class PainRule {

  private final PainMonitor monitor;
  private final PainMonitoring rules;
  private final Programme programme;
  private final List<Done> sessions;
  private final UsualPain usual;
  private final Optional<BigDecimal> adherence;
  private final Optional<OffsetDateTime> decided;
  private final LocalDate today;

  /**
   * @param decided when a clinician decided anything of the programme last
   * @param sessions of all exercises, the oldest first
   * @param adherence share of the exercises at home that was done; empty: not known
   */
  PainRule(
      KnowledgeBase knowledge,
      Assessed assessed,
      List<Done> sessions,
      Optional<OffsetDateTime> decided,
      Optional<BigDecimal> adherence,
      LocalDate today) {
    monitor = new PainMonitor(knowledge.rehabilitation());
    rules = knowledge.rehabilitation().monitoring();
    programme = assessed.assessment().care().programme();
    usual = new UsualPain(Reports.of(assessed.assessment().patient()).diary());
    this.sessions = List.copyOf(sessions);
    this.decided = decided;
    this.adherence = adherence;
    this.today = today;
  }

  /** The sessions of a line since its exercise and dose are what they are, the oldest first. */
  List<Done> of(Line line) {
    Optional<OffsetDateTime> since = line.since();
    return sessions.stream()
        .filter(done -> done.exercise().equals(line.exercise().id()))
        .filter(done -> since.filter(start -> !done.at().isAfter(start)).isEmpty())
        .toList();
  }

  /** The signs that nobody answered: they hold until a clinician decides on the programme. */
  Set<StopSign> signs() {
    Set<StopSign> signs = EnumSet.noneOf(StopSign.class);
    sessions.stream()
        .filter(done -> decided.filter(at -> !done.at().isAfter(at)).isEmpty())
        .forEach(done -> signs.addAll(done.signs()));
    return signs;
  }

  /** The zone of one session. */
  Zone zone(Line line, Done done) {
    return monitor.zone(report(line, done), programme);
  }

  /** What it says of a line. */
  Ruling ruling(Line line) {
    Set<StopSign> signs = signs();
    if (!signs.isEmpty()) {
      String words =
          signs.stream().map(SignWords::of).collect(Collectors.joining(", ")) + " was recorded.";
      return new Ruling(Zone.STOP, Action.STOP, words, text(Action.STOP));
    }
    List<Done> counted = counted(line);
    if (counted.isEmpty()) {
      return new Ruling(
          Zone.OPEN,
          Action.ASK,
          "No session of " + line.exercise().name() + " is recorded yet with its next day.",
          rules.greenInRow() + " green sessions in a row allow a step up.");
    }
    NextStep next =
        monitor.next(
            line.current(),
            counted.stream().map(done -> report(line, done)).toList(),
            programme,
            adherence);
    return new Ruling(next.zone(), next.action(), why(line, counted, next), next.text());
  }

  private String text(Action action) {
    return rules.texts().getOrDefault(action.name().toLowerCase(Locale.ROOT), "");
  }

  /** Today's session counts once it is known to be red; its next day is still to come. */
  private List<Done> counted(Line line) {
    List<Done> counted = new ArrayList<>(of(line));
    while (!counted.isEmpty()
        && counted.getLast().day().equals(today)
        && zone(line, counted.getLast()) == Zone.OPEN) {
      counted.removeLast();
    }
    return counted;
  }

  private SessionReport report(Line line, Done done) {
    return new SessionReport(
        done.during(),
        usual.at(done.day()),
        done.settled(),
        done.further(),
        done.night(),
        usual.rise(done.day()),
        reached(line, done),
        done.signs());
  }

  /** Not known of a dose in words. */
  private static Truth reached(Line line, Done done) {
    return line.dose().counted().map(dose -> reached(dose, done)).orElse(Truth.UNKNOWN);
  }

  private static Truth reached(ExerciseDose dose, Done done) {
    return dose.minutes().isPresent()
        ? atLeast(done.reps(), dose.minutes())
        : atLeast(done.sets(), dose.sets()).and(atLeast(done.reps(), dose.reps()));
  }

  private static Truth atLeast(Optional<Integer> done, Optional<Integer> asked) {
    if (asked.isEmpty()) {
      return Truth.YES;
    }
    return done.map(n -> Truth.of(n >= asked.get())).orElse(Truth.UNKNOWN);
  }

  private String why(Line line, List<Done> counted, NextStep next) {
    Done last = counted.getLast();
    String session = "The session of " + Days.DAY.format(last.day()) + " was ";
    return switch (next.zone()) {
      case STOP, RED -> session + "red: " + red(last) + ".";
      case AMBER ->
          session + "amber: pain " + last.during().map(Object::toString).orElse("") + " during it.";
      case OPEN -> session + "not reported in full.";
      case GREEN -> green(line, counted, next);
    };
  }

  private String red(Done last) {
    List<String> because = new ArrayList<>();
    if (last.settled().isNo()) {
      because.add("the pain was not back to usual within a day");
    }
    if (last.further().isYes()) {
      because.add("pain or numbness went further down the leg");
    }
    if (last.night().isYes()) {
      because.add("the night was worse");
    }
    usual
        .rise(last.day())
        .filter(rise -> rise.compareTo(rules.baselineRise()) >= 0)
        .ifPresent(rise -> because.add("the usual pain rose by " + rise + " in a week"));
    last.during()
        .filter(pain -> because.isEmpty() || pain.compareTo(rules.amberMax()) > 0)
        .ifPresent(pain -> because.add("pain " + pain + " of 10 during it"));
    return String.join(", ", because);
  }

  private String green(Line line, List<Done> counted, NextStep next) {
    if (next.action() == Action.PROGRESS) {
      return "The last sessions were green and the dose was reached.";
    }
    long row = 0;
    for (Done done : counted.reversed()) {
      if (zone(line, done) != Zone.GREEN) {
        break;
      }
      row++;
    }
    if (row < rules.greenInRow()) {
      return "Green sessions in a row: " + row + " of the " + rules.greenInRow() + " needed.";
    }
    Truth reached = reached(line, counted.getLast());
    if (!reached.isYes()) {
      return reached.isNo()
          ? "The last session was green, but the dose was not reached."
          : "The last session was green; whether the dose was reached is not known.";
    }
    return "Exercises at home are not done in full"
        + next.adherence().map(Adherence.Band::label).map(label -> " (" + label + ")").orElse("")
        + ".";
  }

  /** What the rule goes by, for a clinician. */
  List<String> limits() {
    boolean leg = rules.legDecides().has(programme.diagnosis(), programme.category());
    boolean fracture = rules.noAmber().has(programme.diagnosis(), programme.category());
    String green =
        fracture
            ? "up to the usual pain and " + rules.fractureRise() + " more"
            : "up to " + (leg ? rules.amberMax() : rules.greenMax()) + " of 10";
    List<String> limits = new ArrayList<>();
    limits.add(
        "Green: pain during it "
            + green
            + ", back to usual within a day, nothing further down the leg, no worse night. "
            + rules.greenInRow()
            + " green sessions in a row with the dose reached: one step up.");
    if (!leg && !fracture) {
      limits.add("Amber: pain during it up to " + rules.amberMax() + ". " + text(Action.KEEP));
    }
    limits.add(
        "Red: more than that, not settled within a day, further down the leg, a worse night, or the"
            + " usual pain up by "
            + rules.baselineRise()
            + " in a week. "
            + text(Action.REDUCE)
            + " "
            + text(Action.REVIEW));
    if (programme.pacing() == Programme.Pacing.BY_TIME) {
      limits.addFirst("Here the calendar decides, not the pain: what was agreed and done goes up.");
    }
    return limits;
  }
}
