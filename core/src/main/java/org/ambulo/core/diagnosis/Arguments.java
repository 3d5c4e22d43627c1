package org.ambulo.core.diagnosis;

import java.util.Comparator;
import java.util.List;
import org.ambulo.core.knowledge.LikelihoodRatio;

/** What one patient's answers say for and against each diagnosis, strongest first. */
final class Arguments {

  private static final Comparator<Evidence> STRONGEST_FIRST =
      (one, other) -> {
        int byStrength = Double.compare(Math.abs(other.logOdds()), Math.abs(one.logOdds()));
        return byStrength == 0 ? one.finding().id().compareTo(other.finding().id()) : byStrength;
      };

  private final EvidenceModel model;
  private final Ledger ledger;

  /** By entry of the ledger: what is left of its log-odds. */
  private final double[] shares;

  /** By diagnosis: how far it is moved in all, for and against. */
  private final double[] moved;

  /** By diagnosis, strongest first. */
  private final Evidence[][] supporting;

  private final Evidence[][] opposing;

  Arguments(EvidenceModel model, Ledger ledger) {
    this.model = model;
    this.ledger = ledger;
    shares = new double[ledger.entries()];
    moved = new double[model.diagnoses.size()];
    int[] speakingFor = new int[moved.length];
    int[] speakingAgainst = new int[moved.length];
    for (int entry = 0; entry < shares.length; entry++) {
      double share = ledger.share(entry);
      int diagnosis = diagnosis(entry);
      shares[entry] = share;
      moved[diagnosis] += Math.abs(share);
      speakingFor[diagnosis] += share > 0 ? 1 : 0;
      speakingAgainst[diagnosis] += share < 0 ? 1 : 0;
    }
    supporting = room(speakingFor);
    opposing = room(speakingAgainst);
    for (int entry = 0; entry < shares.length; entry++) {
      int diagnosis = diagnosis(entry);
      if (shares[entry] > 0) {
        insert(evidence(entry), supporting[diagnosis], speakingFor[diagnosis]--);
      } else if (shares[entry] < 0) {
        insert(evidence(entry), opposing[diagnosis], speakingAgainst[diagnosis]--);
      }
    }
  }

  /** Puts the evidence before all that is weaker; so many places at the end are free. */
  private static void insert(Evidence evidence, Evidence[] strongestFirst, int free) {
    int place = strongestFirst.length - free;
    while (place > 0 && STRONGEST_FIRST.compare(strongestFirst[place - 1], evidence) > 0) {
      strongestFirst[place] = strongestFirst[place - 1];
      place--;
    }
    strongestFirst[place] = evidence;
  }

  private static Evidence[][] room(int[] counts) {
    Evidence[][] room = new Evidence[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      room[i] = new Evidence[counts[i]];
    }
    return room;
  }

  private int diagnosis(int entry) {
    return model.weights.diagnosis[ledger.weight(entry)];
  }

  private Evidence evidence(int entry) {
    LikelihoodRatio ratio = model.weights.source(ledger.weight(entry));
    int finding = ledger.finding(entry);
    return new Evidence(
        model.findings.at(finding),
        ledger.answer[finding],
        shares[entry],
        Math.abs(shares[entry]) / moved[diagnosis(entry)],
        ratio.value(),
        ratio.citation());
  }

  List<Evidence> supporting(int diagnosis) {
    return List.of(supporting[diagnosis]);
  }

  List<Evidence> opposing(int diagnosis) {
    return List.of(opposing[diagnosis]);
  }
}
