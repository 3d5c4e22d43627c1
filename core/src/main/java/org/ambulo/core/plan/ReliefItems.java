package org.ambulo.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.Verdict;

/** The items of a plan that modulate the symptom: medicines and procedures. */
final class ReliefItems {

  private static final Set<FocusArea> PAIN = Set.of(FocusArea.PAIN_REDUCTION);
  private static final String PAIN_PHYSICIAN = "pain_physician";
  private static final String PHYSIATRIST = "physiatrist";

  private ReliefItems() {}

  static List<PlanItem> of(Lead lead, Care care) {
    List<PlanItem> items = new ArrayList<>();
    if (lead.relief().contains(PlanModality.MEDICINES)) {
      care.medicines().options().stream().findFirst().ifPresent(o -> items.add(medicine(o)));
    }
    care.procedures().stream()
        .filter(judged -> judged.verdict() == Verdict.ELIGIBLE)
        .filter(judged -> against(lead, judged, care).isEmpty())
        .forEach(judged -> items.add(procedure(judged)));
    return items;
  }

  private static PlanItem medicine(MedicineChoices.Option option) {
    return new PlanItem(
        option.medicine().id(),
        option.medicine().name() + ", an option to discuss",
        Discipline.SYMPTOM_MODULATION,
        PlanModality.MEDICINES,
        PAIN,
        option.dose(),
        option.why(),
        PHYSIATRIST,
        option.citation());
  }

  private static PlanItem procedure(JudgedProcedure judged) {
    return new PlanItem(
        judged.procedure().id(),
        judged.procedure().name() + ", an option to discuss",
        Discipline.SYMPTOM_MODULATION,
        PlanModality.INJECTIONS,
        PAIN,
        Optional.empty(),
        "relief comes first, and every gate that is known is passed",
        PAIN_PHYSICIAN,
        judged.procedure().bleeding().citation());
  }

  /** First what this patient's facts are against, then what lacks evidence. */
  static List<Withheld> withheld(Lead lead, Care care) {
    List<Withheld> withheld = new ArrayList<>();
    List<Withheld> unsupported = new ArrayList<>();
    for (MedicineChoices.Withheld one : care.medicines().withheld()) {
      (one.despiteEvidence() ? withheld : unsupported).add(medicineWithheld(one));
    }
    for (JudgedProcedure judged : care.procedures()) {
      if (judged.verdict() != Verdict.NOT_INDICATED) {
        against(lead, judged, care).ifPresent(why -> withheld.add(withheld(judged, why)));
      }
    }
    withheld.addAll(unsupported);
    return withheld;
  }

  private static Withheld medicineWithheld(MedicineChoices.Withheld one) {
    return new Withheld(
        one.medicine().id(), one.medicine().name(), one.why(), one.citation().sources());
  }

  private static Withheld withheld(JudgedProcedure judged, String why) {
    Set<String> sources = new LinkedHashSet<>();
    judged.reasons().forEach(reason -> sources.addAll(reason.citation().sources()));
    return new Withheld(
        judged.procedure().id(), judged.procedure().name(), why, List.copyOf(sources));
  }

  /** Why a procedure is not proposed; nothing when it is. */
  private static Optional<String> against(Lead lead, JudgedProcedure judged, Care care) {
    if (judged.verdict() != Verdict.ELIGIBLE) {
      return Optional.of(reasons(judged));
    }
    Optional<String> step = ProcedureSteps.against(judged, care.procedures());
    if (step.isPresent()) {
      return step.map(why -> "possible, but " + why);
    }
    return lead.relief().contains(PlanModality.INJECTIONS)
        ? Optional.empty()
        : Optional.of("possible, but not for pain alone: relief does not lead now");
  }

  private static String reasons(JudgedProcedure judged) {
    List<String> reasons = new ArrayList<>();
    for (Reason reason : judged.reasons()) {
      if (reason.level() != Reason.Level.UNKNOWN) {
        reasons.add(reason.why());
      }
    }
    return reasons.isEmpty() ? "what it is judged by is not known yet" : String.join("; ", reasons);
  }
}
