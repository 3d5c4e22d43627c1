package org.ambulo.app.print;

import java.util.List;
import java.util.Locale;
import org.ambulo.core.diagnosis.Band;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;

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

  static String band(Band band) {
    return band.name().toLowerCase(Locale.ROOT);
  }

  /** A reason in the words of the question it answers. */
  static String because(Because because, KnowledgeBase knowledge) {
    return fact(because.leaf().fact(), knowledge) + " " + because.answer().words();
  }

  /** The question that a fact answers, or its name. */
  static String fact(Fact fact, KnowledgeBase knowledge) {
    return switch (fact.kind()) {
      case FINDING ->
          knowledge.findings().find(fact.id()).map(Finding::question).orElse(fact.name());
      case SCORE ->
          knowledge.instruments().find(fact.id()).map(i -> i.name()).orElse(fact.id()) + part(fact);
      case MEASURE -> knowledge.measures().find(fact.id()).map(m -> m.name()).orElse(fact.name());
      case PROBLEM -> knowledge.problems().find(fact.id()).map(p -> p.name()).orElse(fact.name());
      case EVENT -> fact.id().replace('_', ' ');
      case CODE -> "Recorded: ICD-10-CM " + dotted(fact.id());
      case CIRCUMSTANCE ->
          knowledge.circumstances().find(fact.id()).map(c -> c.name()).orElse(fact.name());
      case CARE -> knowledge.careNumbers().find(fact.id()).map(n -> n.name()).orElse(fact.name());
      case MEDICINE -> knowledge.medicines().find(fact.id()).map(m -> m.name()).orElse(fact.name());
      case CLASS ->
          knowledge.medicineClasses().find(fact.id()).map(c -> c.name()).orElse(fact.name());
      case CLASS_COUNT ->
          "Medicines of the class "
              + knowledge.medicineClasses().find(fact.id()).map(c -> c.name()).orElse("");
      case DAILY_DOSE ->
          knowledge.medicines().find(fact.id()).map(m -> m.name()).orElse(fact.name())
              + ", mg a day";
      case MME -> "Morphine milligram equivalents a day";
      case CAUSE ->
          "Leading cause: "
              + knowledge.diagnoses().find(fact.id()).map(d -> d.name()).orElse(fact.id());
      case CATEGORY ->
          "Rehabilitation class: "
              + knowledge
                  .classification()
                  .categories()
                  .find(fact.id())
                  .map(c -> c.name())
                  .orElse(fact.id());
      case CONCLUSION -> fact.id().replace('_', ' ');
      case PROCEDURE -> "The procedure: " + fact.id().replace('_', ' ');
    };
  }

  private static String dotted(String code) {
    return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  private static String part(Fact fact) {
    return switch (fact.part()) {
      case Fact.TOTAL, Fact.BAND -> "";
      default ->
          Character.isDigit(fact.part().charAt(0)) ? " item " + fact.part() : " " + fact.part();
    };
  }
}
