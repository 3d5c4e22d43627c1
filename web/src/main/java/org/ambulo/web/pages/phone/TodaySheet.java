package org.ambulo.web.pages.phone;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.relief.Window;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.programme.Drawings;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.words.patient.WindowForPatient;

/** Puts a patient's day into words. */
public final class TodaySheet {

  private final KnowledgeBase knowledge;

  public TodaySheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  public TodayPage page(Frame frame, Assessed assessed, ZonedDateTime now) {
    Assessment assessment = assessed.assessment();
    boolean blocked = assessment.plan().status() == Plan.Status.BLOCKED;
    Optional<Help> help = Help.of(assessment.triage().tier(), knowledge.triage());
    List<TodayPage.Move> moves = blocked ? List.of() : moves(assessed);
    return new TodayPage(
        frame,
        help,
        blocked && help.isEmpty()
            ? "We have more to ask you first. Then we can start your plan."
            : "",
        PhoneDays.day(now.toLocalDate()),
        things(assessed, now, moves.size()),
        moves,
        blocked ? "" : WindowForPatient.words(assessment.forecast(), knowledge.relief()).orElse(""),
        blocked ? List.of() : after(assessment),
        call(assessment));
  }

  private List<TodayPage.Thing> things(Assessed assessed, ZonedDateTime now, int moves) {
    List<TodayPage.Thing> things = new ArrayList<>();
    things.add(checkIn(assessed, now));
    if (moves > 0) {
      things.add(
          new TodayPage.Thing(
              "Do your moves",
              moves == 1 ? "You have one move today." : "You have " + moves + " moves today.",
              "Show my moves",
              "/exercises"));
    }
    Optional<TodayPage.Thing> letter = letter(assessed, now);
    letter.ifPresent(things::add);
    if (letter.isEmpty()) {
      things.add(
          new Visits(assessed, now)
              .next()
              .map(next -> new TodayPage.Thing("Your next visit", next, "All visits", "/visits"))
              .orElseGet(() -> lesson(assessed)));
    }
    return things;
  }

  private static TodayPage.Thing lesson(Assessed assessed) {
    return new TodayPage.Thing(
        "Good to know",
        new Lessons(assessed)
            .next()
            .map(name -> name + ". It is short.")
            .orElse("You read it all."),
        "Read",
        "/learn");
  }

  private static Optional<TodayPage.Thing> letter(Assessed assessed, ZonedDateTime now) {
    List<Letter> letters = new Letters(assessed, now.getZone()).all("You", Set.of());
    return letters.isEmpty() || letters.getLast().ofPatient()
        ? Optional.empty()
        : Optional.of(
            new TodayPage.Thing(
                "Your team wrote to you", letters.getLast().when() + ".", "Read", "/my-messages"));
  }

  private static TodayPage.Thing checkIn(Assessed assessed, ZonedDateTime now) {
    Optional<ZonedDateTime> last =
        Peek.documents(assessed, "Observation")
            .filter(
                found ->
                    Peek.code(found.node(), "code", Systems.PAIN_DIARY).isPresent()
                        && !Peek.references(found.node(), "Patient", "performer").isEmpty())
            .flatMap(found -> Peek.text(found.node(), "effectiveDateTime").stream())
            .flatMap(text -> PhoneDays.read(text, now.getZone()).stream())
            .filter(at -> at.toLocalDate().equals(now.toLocalDate()))
            .max(ZonedDateTime::compareTo);
    return last.map(
            at ->
                new TodayPage.Thing(
                    "Checked in",
                    "You did it at " + PhoneDays.time(at) + ". You can do it once more.",
                    "Check in again",
                    "/check-in"))
        .orElseGet(
            () ->
                new TodayPage.Thing(
                    "Check in",
                    "Tell us how you feel. It takes a minute.",
                    "Check in",
                    "/check-in"));
  }

  private List<TodayPage.Move> moves(Assessed assessed) {
    return Prescribed.given(assessed, knowledge).lines().stream()
        .map(
            line ->
                new TodayPage.Move(
                    line.exercise().how(),
                    line.dose().plain(),
                    Drawings.svg(line.exercise(), "t-" + line.slot())))
        .toList();
  }

  /** What was done last for the pain, where its words for patients are known. */
  private List<String> after(Assessment assessment) {
    List<Window> windows = assessment.forecast().windows();
    return windows.isEmpty()
        ? List.of()
        : knowledge
            .procedures()
            .find(windows.getLast().intervention().id())
            .map(Procedure::plain)
            .stream()
            .toList();
  }

  private static List<TodayPage.Note> call(Assessment assessment) {
    return assessment.care().programme().education().stream()
        .filter(topic -> topic.when() == EducationTopic.When.ALWAYS)
        .map(topic -> new TodayPage.Note(topic.name(), topic.text()))
        .toList();
  }
}
