package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.words.Days;
import org.ambulo.words.ForecastWords;
import org.ambulo.words.Words;

/** An assessment to be read in a terminal: what is dangerous first, then why, then what next. */
public final class AssessmentText {

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public AssessmentText(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  public String of(Assessment assessment) {
    Ink ink = new Ink(colours, width);
    head(ink, assessment.patient());
    new RedFlagText(knowledge).write(ink, assessment);
    CauseText.write(ink, assessment);
    psychosocial(ink, assessment.psychosocial());
    Outcome outcome = assessment.outcome();
    ScoreText.write(ink, assessment.scores(), outcome.courses());
    OutcomeText outcomeText = new OutcomeText(knowledge);
    outcomeText.outcome(ink, outcome, assessment.plan().goals());
    ForecastText.section(ink, assessment.forecast(), new ForecastWords(knowledge.relief()));
    new MedicationText(knowledge).write(ink, assessment);
    GuidelineWords guidelines = new GuidelineWords(knowledge, assessment);
    new OptionsText(knowledge, guidelines).write(ink, assessment);
    ProcedureText.write(ink, assessment.care(), guidelines);
    new PlanText(knowledge).write(ink, assessment);
    outcomeText.handovers(ink, assessment.handovers());
    QuestionText.write(ink, assessment);
    ink.line()
        .line(
            Tone.QUIET,
            "A proposal for a clinician to confirm. It does not replace emergency care.");
    return ink.toString();
  }

  static void head(Ink ink, PatientRecord patient) {
    List<String> parts = new ArrayList<>();
    parts.add(
        patient
            .person()
            .name()
            .map(n -> n + " (" + patient.person().id() + ")")
            .orElse(patient.person().id()));
    if (patient.finding("h_age") instanceof Answer.Amount age) {
      parts.add(age.value().toPlainString() + " years");
    }
    switch (patient.person().sex()) {
      case FEMALE -> parts.add("female");
      case MALE -> parts.add("male");
      case UNKNOWN -> {}
    }
    parts.add("as of " + Days.DAY.format(patient.asOf()));
    ink.line(Tone.TITLE, String.join(", ", parts));
  }

  private void psychosocial(Ink ink, PsychosocialResult result) {
    if (result.raised().isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Obstacles to recovery" + (result.high().isYes() ? ": high" : ""));
    for (PsychosocialResult.Raised raised : result.raised()) {
      ink.labelled(
          2,
          "- ",
          Tone.PLAIN,
          raised.flag().name()
              + " ("
              + String.join(
                  "; ", raised.because().stream().map(b -> Words.because(b, knowledge)).toList())
              + ")");
    }
  }
}
