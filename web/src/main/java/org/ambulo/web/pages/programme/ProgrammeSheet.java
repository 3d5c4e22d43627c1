package org.ambulo.web.pages.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.rehab.Zone;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.programme.ProgrammePage.Card;
import org.ambulo.web.pages.programme.ProgrammePage.Duties;
import org.ambulo.web.pages.programme.ProgrammePage.Event;
import org.ambulo.web.pages.programme.ProgrammePage.Pair;
import org.ambulo.web.pages.programme.ProgrammePage.Row;
import org.ambulo.web.pages.programme.ProgrammePage.Rule;
import org.ambulo.web.programme.Course;
import org.ambulo.web.programme.Drawings;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Ruling;
import org.ambulo.web.programme.SignWords;
import org.ambulo.web.programme.Step;
import org.ambulo.words.Days;

/** Puts a patient's programme on the screen. */
public final class ProgrammeSheet {

  private final KnowledgeBase knowledge;

  public ProgrammeSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Of which day, and what comes back of a form. */
  public record Asked(LocalDate today, ZoneId zone, Duties duties, Typed typed, String taken) {}

  public ProgrammePage page(Frame frame, PatientTop top, Assessed assessed, Asked asked) {
    Programme programme = assessed.assessment().care().programme();
    Course course = new Course(assessed, knowledge, asked.today(), asked.zone());
    boolean blocked = assessed.assessment().plan().status() == Plan.Status.BLOCKED;
    return new ProgrammePage(
        frame,
        top,
        standing(programme, blocked),
        blocked ? assessed.assessment().plan().first() : List.of(),
        stop(course),
        about(programme),
        new VisitWords(programme).visit(),
        course.limits(),
        course.prescribed().lines().stream().map(line -> card(line, course, asked)).toList(),
        course.prescribed().parked().stream()
            .map(one -> new Pair(one.exercise().name(), one.dose()))
            .toList(),
        new AdherenceWords(course).kept(),
        course.history().stream().map(one -> event(one, asked.zone())).toList(),
        asked.typed(),
        asked.duties(),
        asked.taken());
  }

  private static String standing(Programme programme, boolean blocked) {
    if (blocked) {
      return "Nothing is exercised yet. First:";
    }
    return switch (programme.standing()) {
      case ACTIVE -> "";
      case AFTER_CLEARANCE -> "Nothing is exercised before the screening is answered.";
      case NOT_THE_ANSWER -> "Exercise of the back is not the answer to this cause.";
    };
  }

  private String stop(Course course) {
    return course.signs().isEmpty()
        ? ""
        : course.signs().stream().sorted().map(SignWords::of).collect(Collectors.joining(", "))
            + ". "
            + knowledge.rehabilitation().monitoring().texts().getOrDefault("stop", "");
  }

  private static List<Pair> about(Programme programme) {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(
        new Pair(
            "Phase",
            programme.phase().phase().name()
                + ": "
                + programme.phase().phase().aim()
                + ". "
                + programme.phase().why()));
    programme.category().ifPresent(one -> pairs.add(new Pair("Treated as", one.name())));
    pairs.add(
        new Pair(
            "Direction",
            programme.direction().direction().name().toLowerCase(Locale.ROOT)
                + ". "
                + programme.direction().why()));
    pairs.add(
        new Pair(
            "Goes up",
            switch (programme.pacing()) {
              case BY_PAIN -> "by how the pain answers";
              case BY_TIME -> "by the calendar, whatever the pain";
            }));
    return pairs;
  }

  private static Card card(Line line, Course course, Asked asked) {
    Exercise exercise = line.exercise();
    Ruling ruling = course.ruling(line);
    return new Card(
        line.slot(),
        line.version(),
        exercise.name(),
        Drawings.svg(exercise, "f-" + line.slot()),
        line.dose().text(),
        line.dose().amount().words(),
        exercise.how(),
        line.current().why() + ". Works on: " + exercise.target() + ".",
        mind(line),
        rule(ruling),
        line.current().harder().map(ProgrammeSheet::step).orElse(""),
        line.current().easier().map(ProgrammeSheet::step).orElse(""),
        course.sessions(line).stream().map(one -> row(one, exercise)).toList(),
        course.toAsk(line, asked.today()).map(Days.DAY::format).orElse(""),
        amount(line));
  }

  private static List<String> mind(Line line) {
    return Stream.of(
            line.current().heed().stream().map(one -> "With care: " + one.name()),
            line.current().ask().stream()
                .map(RehabCondition::name)
                .map(name -> "Ask first: " + name))
        .flatMap(words -> words)
        .filter(words -> !words.isBlank())
        .toList();
  }

  private static String step(Exercise exercise) {
    return exercise.name() + ", " + exercise.dose().text();
  }

  private static Rule rule(Ruling ruling) {
    ProgrammePage.Step free =
        ruling.allowsMore() ? ProgrammePage.Step.FREE : ProgrammePage.Step.WITH_A_REASON;
    return new Rule(
        style(ruling.zone()),
        zone(ruling.zone()),
        ruling.words(),
        ruling.stops() ? ProgrammePage.Step.NEVER : free);
  }

  private static String style(Zone zone) {
    return zone.name().toLowerCase(Locale.ROOT);
  }

  private static String zone(Zone zone) {
    return switch (zone) {
      case GREEN -> "Green";
      case AMBER -> "Amber";
      case RED -> "Red";
      case STOP -> "Stop";
      case OPEN -> "Not known";
    };
  }

  private static Row row(Course.Session one, Exercise exercise) {
    String done =
        Stream.of(one.sets(), one.reps())
            .flatMap(Optional::stream)
            .map(String::valueOf)
            .collect(Collectors.joining(" x "));
    String unit = exercise.dose().minutes().isPresent() ? " minutes" : "";
    String pain =
        Stream.of(one.during().map(n -> n + " during"), one.after().map(n -> n + " after"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return new Row(
        Days.DAY.format(one.day()),
        done.isEmpty() ? "not recorded" : done + unit,
        pain.isEmpty() ? "not recorded" : pain,
        style(one.zone()),
        zone(one.zone()),
        one.by());
  }

  private static ProgrammePage.Amount amount(Line line) {
    boolean byTime = line.dose().counted().orElse(line.exercise().dose()).minutes().isPresent();
    return new ProgrammePage.Amount(
        part(line, ExerciseDose::sets),
        part(line, ExerciseDose::reps),
        part(line, ExerciseDose::holdSeconds),
        part(line, ExerciseDose::minutes),
        part(line, ExerciseDose::perDay),
        part(line, ExerciseDose::perWeek),
        line.dose().load(),
        byTime ? ProgrammePage.Amount.Unit.MINUTES : ProgrammePage.Amount.Unit.REPETITIONS);
  }

  /** Nothing of a dose in words. */
  private static String part(Line line, Function<ExerciseDose, Optional<Integer>> part) {
    return text(line.dose().counted().flatMap(part));
  }

  private static String text(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("");
  }

  private static Event event(Course.Decided one, ZoneId zone) {
    return new Event(
        one.at()
            .map(at -> Days.DAY.format(at.atZoneSameInstant(zone).toLocalDate()))
            .orElse("Day not recorded"),
        one.by(),
        one.step().map(Step::words).orElse("Changed"),
        one.words());
  }
}
