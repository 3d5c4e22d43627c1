package org.ambulo.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.plan.Plan;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.programme.Drawings;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.web.programme.Sentences;
import org.ambulo.words.Days;
import org.ambulo.words.patient.PainWords;

/** Writes a patient's exercises for home, in the patient's words. */
public final class ProgrammeDocuments {

  private final KnowledgeBase knowledge;

  public ProgrammeDocuments(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The exercises as they are prescribed now. */
  public ProgrammeDocument of(Frame frame, String who, Assessed assessed) {
    Assessment assessment = assessed.assessment();
    Prescribed prescribed = Prescribed.given(assessed, knowledge);
    List<ProgrammeDocument.Move> moves = new ArrayList<>();
    for (Line line : prescribed.lines()) {
      moves.add(
          new ProgrammeDocument.Move(
              "Move " + (moves.size() + 1),
              Drawings.svg(line.exercise(), "p-" + line.slot()),
              Sentences.of(line.exercise().how()),
              line.dose().plain()));
    }
    return new ProgrammeDocument(
        frame,
        who,
        "As of " + Days.DAY.format(assessment.patient().asOf()),
        standing(assessment, moves),
        moves,
        moves.isEmpty()
            ? List.of()
            : PainWords.of(knowledge.rehabilitation().monitoring(), assessment.care().programme()),
        prescribed.parked().stream().map(one -> one.exercise().how()).toList(),
        help(assessment));
  }

  private String standing(Assessment assessment, List<ProgrammeDocument.Move> moves) {
    Optional<Triage.SafetyNet> now = knowledge.triage().safetyNet(assessment.triage().tier());
    if (now.isPresent()) {
      return now.get().title() + " " + now.get().text();
    }
    if (assessment.plan().status() == Plan.Status.BLOCKED) {
      return "We have more to ask you first. Then you get your moves.";
    }
    return moves.isEmpty()
        ? "You have no moves yet. Your team will give you some."
        : "Do these at home. Ask your therapist if you have doubts.";
  }

  private static List<ProgrammeDocument.Note> help(Assessment assessment) {
    return assessment.care().programme().education().stream()
        .filter(topic -> topic.when() == EducationTopic.When.ALWAYS)
        .map(topic -> new ProgrammeDocument.Note(topic.name(), topic.text()))
        .toList();
  }
}
