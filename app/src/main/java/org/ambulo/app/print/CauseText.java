package org.ambulo.app.print;

import java.util.List;
import java.util.Map;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.words.Words;

/** The likely causes with their evidence, the mechanism and imaging, to be read in a terminal. */
final class CauseText {

  private static final int CAUSES = 4;
  private static final int REASONS = 4;

  private CauseText() {}

  static void write(Ink ink, Assessment assessment) {
    causes(ink, assessment);
    mechanism(ink, assessment);
    imaging(ink, assessment);
  }

  private static void causes(Ink ink, Assessment assessment) {
    ink.line();
    ink.line(Tone.TITLE, "Likely cause");
    ink.labelled(2, "", Tone.PLAIN, Words.presentation(assessment.differential()) + ".");
    ink.labelled(
        2, "", Tone.QUIET, "In brackets: the answer's share of the evidence on that cause.");
    int rank = 1;
    for (Candidate candidate : assessment.differential().candidates()) {
      if (rank > CAUSES) {
        break;
      }
      cause(ink, rank++, candidate);
    }
    if (!assessment.differential().mustExclude().isEmpty()) {
      ink.line();
      ink.labelled(
          2,
          "must be excluded: ",
          Tone.WARNING,
          String.join(
              ", ",
              assessment.differential().mustExclude().stream()
                  .map(excluded -> excluded.diagnosis().name())
                  .toList()));
    }
    assessment
        .differential()
        .coDiagnoses()
        .forEach(beside -> ink.labelled(2, "beside it: ", Tone.PLAIN, beside.diagnosis().name()));
    assessment
        .category()
        .ifPresent(
            category -> ink.labelled(2, "rehabilitation class: ", Tone.PLAIN, category.name()));
  }

  private static void cause(Ink ink, int rank, Candidate candidate) {
    ink.line();
    ink.labelled(
        2,
        rank + ". ",
        rank == 1 ? Tone.TITLE : Tone.PLAIN,
        candidate.diagnosis().name() + ": " + Words.band(candidate.band()));
    evidence(ink, "for      ", candidate.supporting());
    evidence(ink, "against  ", candidate.opposing());
  }

  private static void evidence(Ink ink, String label, List<Evidence> evidence) {
    String column = label;
    for (Evidence one : evidence.stream().limit(REASONS).toList()) {
      ink.labelled(
          5,
          column,
          Tone.QUIET,
          one.finding().question() + " " + one.answer().words() + " [" + share(one.share()) + "]");
      column = " ".repeat(label.length());
    }
    if (evidence.size() > REASONS) {
      ink.labelled(5, column, Tone.QUIET, "and " + (evidence.size() - REASONS) + " more");
    }
  }

  private static String share(double share) {
    return Math.round(share * 100) + " %";
  }

  private static void mechanism(Ink ink, Assessment assessment) {
    assessment
        .mechanism()
        .ifPresent(
            mechanism -> {
              String likeliest =
                  mechanism.entrySet().stream()
                      .max(Map.Entry.comparingByValue())
                      .map(Map.Entry::getKey)
                      .orElse("");
              ink.line();
              ink.labelled(
                  0, "Pain mechanism  ", Tone.PLAIN, "most likely " + likeliest.replace('_', ' '));
            });
  }

  private static void imaging(Ink ink, Assessment assessment) {
    ink.line();
    String verdict =
        switch (assessment.imaging().verdict()) {
          case INDICATED -> "indicated";
          case NOT_YET -> "not yet";
          case NOT_INDICATED -> "not indicated";
        };
    ink.labelled(
        0,
        "Imaging  ",
        Tone.PLAIN,
        verdict + ": " + assessment.imaging().text() + " (" + assessment.imaging().rule() + ")");
  }
}
