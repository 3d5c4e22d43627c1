package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.ambulo.core.knowledge.LikelihoodRatio;
import org.ambulo.core.logic.Deferred;

/**
 * What one patient's answers say for and against each diagnosis, strongest first; told of a
 * diagnosis when somebody looks at it.
 */
record Arguments(EvidenceModel model, Ledger ledger) {

  private static final Comparator<Evidence> STRONGEST_FIRST =
      Comparator.comparingDouble((Evidence one) -> Math.abs(one.logOdds()))
          .reversed()
          .thenComparing(one -> one.finding().id());

  List<Evidence> supporting(int diagnosis) {
    return Deferred.list(() -> told(diagnosis, share -> share > 0));
  }

  List<Evidence> opposing(int diagnosis) {
    return Deferred.list(() -> told(diagnosis, share -> share < 0));
  }

  private List<Evidence> told(int diagnosis, DoublePredicate side) {
    double moved = moved(diagnosis);
    List<Evidence> told = new ArrayList<>();
    for (int entry = 0; entry < ledger.entries(); entry++) {
      if (isAbout(diagnosis, entry) && side.test(ledger.share(entry))) {
        told.add(evidence(entry, moved));
      }
    }
    told.sort(STRONGEST_FIRST);
    return told;
  }

  private boolean isAbout(int diagnosis, int entry) {
    return model.weights.diagnosis[ledger.weight(entry)] == diagnosis;
  }

  /** How far the diagnosis is moved in all, for and against. */
  private double moved(int diagnosis) {
    double moved = 0;
    for (int entry = 0; entry < ledger.entries(); entry++) {
      moved += isAbout(diagnosis, entry) ? Math.abs(ledger.share(entry)) : 0;
    }
    return moved;
  }

  private Evidence evidence(int entry, double moved) {
    LikelihoodRatio ratio = model.weights.source(ledger.weight(entry));
    int finding = ledger.finding(entry);
    double share = ledger.share(entry);
    return new Evidence(
        model.findings.at(finding),
        ledger.answer(finding),
        share,
        Math.abs(share) / moved,
        ratio.value(),
        ratio.citation());
  }
}
