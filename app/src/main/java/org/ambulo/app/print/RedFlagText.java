package org.ambulo.app.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.logic.Because;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.words.Words;

/** Red flags and the screening that is still open, to be read in a terminal. */
final class RedFlagText {

  private final KnowledgeBase knowledge;

  RedFlagText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void write(Ink ink, Assessment assessment) {
    redFlags(ink, assessment);
    screening(ink, assessment);
  }

  private void redFlags(Ink ink, Assessment assessment) {
    ink.line();
    Tier tier = assessment.triage().tier();
    if (tier == Tier.NONE) {
      boolean complete = assessment.triage().screeningOpen().isEmpty();
      ink.line(
          complete ? Tone.GOOD : Tone.PLAIN,
          complete ? "No red flag." : "No red flag fires on what is known.");
      return;
    }
    Triage.Deadline deadline =
        Optional.ofNullable(knowledge.triage().tiers().get(tier)).orElseThrow();
    ink.line(
        tier.interrupts() ? Tone.ALARM : Tone.WARNING,
        " RED FLAG, " + tier.code().replace('_', ' ').toUpperCase(Locale.ROOT) + " ");
    ink.labelled(2, "act   ", Tone.PLAIN, deadline.actWithin() + " (" + deadline.who() + ")");
    assessment.triage().fired().forEach(fired -> redFlag(ink, fired));
  }

  private void redFlag(Ink ink, FiredFlag fired) {
    ink.line();
    ink.labelled(
        2,
        "! ",
        fired.flag().tier().interrupts() ? Tone.WARNING : Tone.TITLE,
        fired.flag().name()
            + " ("
            + fired.flag().id()
            + ", "
            + fired.flag().tier().code().replace('_', ' ')
            + ")");
    String label = "because  ";
    for (Because because : fired.because()) {
      ink.labelled(4, label, Tone.PLAIN, Words.because(because, knowledge));
      label = "         ";
    }
    label = "do       ";
    for (String demand : fired.flag().demands()) {
      String sentence =
          Optional.ofNullable(knowledge.triage().demands().get(demand)).orElse(demand);
      ink.labelled(4, label, Tone.PLAIN, sentence);
      label = "         ";
    }
  }

  private static void screening(Ink ink, Assessment assessment) {
    List<String> open = assessment.triage().screeningOpen();
    if (!open.isEmpty()) {
      ink.line();
      ink.line(Tone.WARNING, open.size() + " screening questions are not answered");
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          "They are not \"no\", and no plan can be approved before they are answered.");
    }
  }
}
