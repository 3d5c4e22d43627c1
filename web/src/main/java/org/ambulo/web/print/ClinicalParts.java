package org.ambulo.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.web.print.PlanDocument.Item;
import org.ambulo.web.print.PlanDocument.Pair;
import org.ambulo.words.Words;

/** What the documents for clinicians have in common. */
final class ClinicalParts {

  private ClinicalParts() {}

  /** What is presented; the code of the leading cause only where a cause is named as such. */
  static String diagnosis(Assessment assessment) {
    if (assessment.differential().candidates().isEmpty()) {
      return "Too little is known to name a cause.";
    }
    Candidate first = assessment.differential().first();
    return Words.presentation(assessment.differential())
        + first
            .diagnosis()
            .code(CodeSystem.ICD10CM)
            .filter(code -> assessment.differential().specific())
            .map(code -> " (ICD-10-CM " + code.code() + ")")
            .orElse("")
        + ".";
  }

  static Pair redFlags(Assessment assessment, KnowledgeBase knowledge) {
    List<String> words = new ArrayList<>();
    assessment
        .triage()
        .fired()
        .forEach(
            fired ->
                words.add(
                    fired.flag().name()
                        + " ("
                        + fired.flag().tier().code().replace('_', ' ')
                        + "): "
                        + String.join(
                            "; ",
                            fired.because().stream()
                                .map(one -> Words.because(one, knowledge))
                                .toList())));
    int open = assessment.triage().screeningOpen().size();
    if (open > 0) {
      words.add(open + " screening questions are not answered: unknown, not \"no\"");
    }
    return new Pair(
        "Red flags",
        words.isEmpty()
            ? "None found; all screening questions are answered."
            : String.join(". ", words) + ".");
  }

  /**
   * What is done of a modality: what was agreed, else what is proposed.
   *
   * @param approved empty where nothing was approved
   */
  static List<Item> items(
      Assessment assessment, Optional<ApprovedPlan> approved, PlanModality modality) {
    return items(assessment, approved, modality, id -> true);
  }

  /**
   * The same of some things.
   *
   * @param which by the id of what is done
   */
  static List<Item> items(
      Assessment assessment,
      Optional<ApprovedPlan> approved,
      PlanModality modality,
      Predicate<String> which) {
    return approved
        .map(
            plan ->
                plan.inForce().stream()
                    .filter(item -> item.modality() == modality && which.test(item.id()))
                    .filter(item -> !item.id().equals(Proposal.VISITS))
                    .map(ClinicalParts::item))
        .orElseGet(
            () ->
                assessment.plan().items().stream()
                    .filter(item -> item.modality() == modality && which.test(item.id()))
                    .map(ClinicalParts::item))
        .toList();
  }

  private static Item item(DecidedItem item) {
    return new Item(
        first(item.text()),
        item.decision().why().isEmpty() ? item.dose() : item.dose() + ". " + item.decision().why());
  }

  private static Item item(PlanItem item) {
    return new Item(first(item.text()), item.dose().orElse(""));
  }

  /** The first sentence. */
  static String first(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
