package org.ambulo.core.procedure;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Procedure;

/**
 * What a patient's record says about one procedure. A proposal for the clinician.
 *
 * @param reasons every gate that is not passed, whatever the verdict, the gravest first; and those
 *     that cannot be judged, unless the procedure is not indicated; put into words when they are
 *     looked at
 * @param holds what to hold before this needle, each medicine that is taken and matters
 * @param holdDays whole days before the needle on which a medicine is held, the longest of all; 0
 *     where nothing is held; empty while it is not decided: a prescriber shares in it, or whether
 *     such a medicine is taken is not known
 * @param before the step that must have succeeded first; empty when there is none
 * @param steroid the dose asked for; empty when the procedure uses none or none is asked for
 * @param authorisation what its payer wants documented; empty when no packet is for it
 */
public record JudgedProcedure(
    Procedure procedure,
    Verdict verdict,
    List<Reason> reasons,
    List<HoldPlan> holds,
    Optional<Integer> holdDays,
    Optional<StepBefore> before,
    Optional<SteroidDose> steroid,
    Optional<Checklist> authorisation) {
  public JudgedProcedure {
    holds = List.copyOf(holds);
  }
}
