package org.ambulo.words;

import java.util.List;
import java.util.Locale;
import org.ambulo.core.diagnosis.Band;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Because;

/** What is said in words, the same in every format. */
public final class Words {

  private Words() {}

  /** How the first diagnosis may be presented: as a cause, or honestly as features of several. */
  public static String presentation(Differential differential) {
    String first = differential.candidates().get(0).diagnosis().name();
    if (differential.flagLed()) {
      return first + " until a clinician has ruled it out: a red flag leads, not the probability";
    }
    if (differential.specific()) {
      return first + " is the leading cause; the physician confirms the diagnosis";
    }
    List<String> features =
        differential.candidates().stream()
            .map(Candidate::diagnosis)
            .filter(diagnosis -> !diagnosis.isReference())
            .limit(2)
            .map(diagnosis -> lowerFirst(diagnosis.name()))
            .toList();
    return "Non-specific low back pain with features of "
        + String.join(" and ", features)
        + "; treat by classification, not by structure";
  }

  private static String lowerFirst(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  public static String band(Band band) {
    return band.name().toLowerCase(Locale.ROOT);
  }

  /** A reason in the words of the question it answers. */
  public static String because(Because because, KnowledgeBase knowledge) {
    return FactWords.answer(because.leaf().fact(), because.answer(), knowledge);
  }
}
