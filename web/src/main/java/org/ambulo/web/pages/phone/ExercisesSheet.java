package org.ambulo.web.pages.phone;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Plan;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.programme.Drawings;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.web.programme.Sentences;
import org.ambulo.words.patient.PainWords;

/** Puts a patient's exercises on the phone. */
public final class ExercisesSheet {

  private final KnowledgeBase knowledge;

  public ExercisesSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  public ExercisesPage page(Frame frame, String patient, Assessed assessed) {
    Prescribed prescribed = Prescribed.given(assessed, knowledge);
    boolean blocked = assessed.assessment().plan().status() == Plan.Status.BLOCKED;
    List<ExercisesPage.Move> moves = new ArrayList<>();
    for (Line line : prescribed.lines()) {
      moves.add(
          new ExercisesPage.Move(
              "Move " + (moves.size() + 1) + " of " + prescribed.lines().size(),
              Drawings.svg(line.exercise(), "x-" + line.slot()),
              Sentences.of(line.exercise().how()),
              line.dose().plain()));
    }
    return new ExercisesPage(
        frame,
        first(blocked, moves),
        moves,
        moves.isEmpty()
            ? List.of()
            : PainWords.of(
                knowledge.rehabilitation().monitoring(), assessed.assessment().care().programme()),
        prescribed.parked().stream().map(one -> one.exercise().how()).toList(),
        moves.isEmpty() ? "" : "/patients/" + patient + "/documents/programme.pdf");
  }

  private static String first(boolean blocked, List<ExercisesPage.Move> moves) {
    if (blocked) {
      return "We have more to ask you first. Then you get your moves.";
    }
    return moves.isEmpty() ? "You have no moves yet. Your team will give you some." : "";
  }
}
