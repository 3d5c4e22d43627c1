package org.ambulo.core.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;

/** Facts and answers in the words of the clinic. */
public final class FactWords {

  /** What tells whether a medicine is taken. */
  public static final String MEDICINES = "the medicines that are taken";

  private static final String DIAGNOSES = "the diagnoses recorded";

  private FactWords() {}

  /** The name of what is asked; of diagnoses and medicines, the list that would tell. */
  public static String missing(Fact fact, KnowledgeBase knowledge) {
    return switch (fact.kind()) {
      case CODE, PROBLEM -> DIAGNOSES;
      case MEDICINE, CLASS, CLASS_COUNT, DAILY_DOSE, MME -> MEDICINES;
      case FINDING, SCORE, MEASURE, EVENT, CIRCUMSTANCE, CARE, PROCEDURE -> name(fact, knowledge);
      case MARKS, CAUSE, CATEGORY, CONCLUSION -> name(fact, knowledge);
    };
  }

  /** The question that a fact answers, or its name. */
  public static String name(Fact fact, KnowledgeBase knowledge) {
    return switch (fact.kind()) {
      case FINDING -> knowledge.findings().get(fact.id()).question();
      case SCORE -> knowledge.instruments().get(fact.id()).name() + part(fact);
      case MEASURE -> knowledge.measures().get(fact.id()).name();
      case PROBLEM -> knowledge.problems().get(fact.id()).name();
      case EVENT -> fact.id().replace('_', ' ');
      case CODE -> dotted(fact.id());
      case CIRCUMSTANCE -> knowledge.circumstances().get(fact.id()).name();
      case CARE -> knowledge.careNumbers().get(fact.id()).name();
      case MEDICINE -> knowledge.medicines().get(fact.id()).name();
      case DAILY_DOSE -> knowledge.medicines().get(fact.id()).name() + ", mg a day";
      case CLASS -> knowledge.medicineClasses().get(fact.id()).name();
      case CLASS_COUNT ->
          "medicines of the class " + knowledge.medicineClasses().get(fact.id()).name();
      case MME -> "morphine milligram equivalents a day";
      case CAUSE -> "leading cause: " + knowledge.diagnoses().get(fact.id()).name();
      case CATEGORY ->
          "rehabilitation class: " + knowledge.classification().categories().get(fact.id()).name();
      case CONCLUSION ->
          Conclusion.of(fact.id())
              .map(Conclusion::words)
              .or(() -> knowledge.outcomes().nameOf(fact.id()))
              .orElse(fact.id());
      case MARKS ->
          "marks of " + fact.part() + " on the body chart, " + fact.id().replace('_', ' ');
      case PROCEDURE -> fact.id().replace('_', ' ');
    };
  }

  /**
   * The answers that carry a verdict, one after the other; what the procedure itself brings along
   * is left to others.
   */
  public static List<String> answers(List<Because> because, KnowledgeBase knowledge) {
    Set<String> words = new LinkedHashSet<>();
    List<String> absent = new ArrayList<>();
    for (Because one : because) {
      Fact fact = one.leaf().fact();
      if (fact.kind() == Fact.Kind.CODE && one.answer() == Answer.Plain.NO) {
        absent.add(dotted(fact.id()));
      } else if (fact.kind() != Fact.Kind.PROCEDURE) {
        words.add(answer(fact, one.answer(), knowledge));
      }
    }
    if (!absent.isEmpty()) {
      words.add("none recorded of " + String.join(", ", absent));
    }
    return List.copyOf(words);
  }

  /** The fact and what is known of it. */
  public static String answer(Fact fact, Answer answer, KnowledgeBase knowledge) {
    String name = name(fact, knowledge);
    return switch (fact.kind()) {
      case CODE, PROBLEM -> name + " recorded";
      case MEDICINE, CLASS -> name + " taken or asked for";
      case CIRCUMSTANCE -> answer == Answer.Plain.YES ? name : name + ": no";
      case MEASURE ->
          name + ": " + amount(answer, knowledge.measures().get(fact.id()).unit().orElse(""));
      case CARE -> name + ": " + amount(answer, knowledge.careNumbers().get(fact.id()).unit());
      case CAUSE, CATEGORY, CONCLUSION -> answer == Answer.Plain.YES ? name : name + ": no";
      case FINDING, SCORE, EVENT, CLASS_COUNT, DAILY_DOSE, MME, MARKS, PROCEDURE ->
          name + " " + answer.words();
    };
  }

  private static String amount(Answer answer, String unit) {
    boolean plain = unit.isEmpty() || unit.equals("1") || unit.startsWith("{");
    return plain ? answer.words() : answer.words() + " " + unit;
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
