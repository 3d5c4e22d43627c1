package org.ambulo.knowledge.reading;

import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.NeedleSafety;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.PriorAuthorisation;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.ProcedureAttribute;
import org.ambulo.core.knowledge.SteroidRules;
import org.ambulo.core.logic.Fact;

/**
 * Checks that every id in procedures/, needle-safety.yaml and prior-authorisation.yaml leads on.
 */
final class ProcedureReferences {

  private final KnowledgeBase knowledge;
  private final References references;

  ProcedureReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.references = references;
  }

  void procedures() {
    knowledge.procedures().all().forEach(this::procedure);
    knowledge.procedures().all().forEach(this::relief);
  }

  void rest() {
    needleSafety(knowledge.needleSafety());
    knowledge.priorAuthorisation().profiles().all().forEach(this::profile);
    knowledge.priorAuthorisation().packets().all().forEach(this::packet);
  }

  private void procedure(Procedure procedure) {
    String about = procedure.id();
    procedure.gates().forEach(gate -> gate(about, gate));
    procedure.yieldsTo().ifPresent(preferred -> procedure(about, preferred));
    procedure
        .follows()
        .ifPresent(
            follows -> {
              procedure(about, follows.procedure());
              if (procedure.gates().stream().noneMatch(g -> g.code().equals(follows.shownBy()))) {
                references.fault(about, "has no gate of the code '" + follows.shownBy() + "'");
              }
            });
    if (procedure.gates().stream().noneMatch(Gate::bearsIndication)) {
      references.fault(about, "has no gate that bears the indication");
    }
  }

  /** A procedure names the strata of relief that name it. */
  private void relief(Procedure procedure) {
    Set<String> named = new TreeSet<>(procedure.relief());
    Set<String> naming = new TreeSet<>();
    knowledge.relief().strata(procedure.id()).forEach(stratum -> naming.add(stratum.id()));
    if (!named.equals(naming)) {
      references.fault(
          procedure.id(), "names the strata of relief " + named + ", is named by " + naming);
    }
  }

  /** Checks a profile that does not stand in the content, with the gates of its own. */
  void payer(PayerProfile payer) {
    profile(payer);
    payer
        .gates()
        .forEach(
            (id, gates) -> {
              procedure(payer.id(), id);
              gates.forEach(gate -> asks(payer.id(), gate));
            });
  }

  private void gate(String about, Gate gate) {
    gate.profile()
        .ifPresent(
            profile ->
                references.known(
                    about, "payer profile", profile, knowledge.priorAuthorisation().profiles()));
    asks(about, gate);
  }

  private void asks(String about, Gate gate) {
    code(about, gate.code());
    references.criterion(about, gate.when());
    gate.askIf().ifPresent(askIf -> references.criterion(about, askIf));
    gate.when()
        .leaves()
        .map(leaf -> leaf.fact())
        .filter(fact -> fact.kind() == Fact.Kind.PROCEDURE)
        .filter(fact -> ProcedureAttribute.of(fact.id()).isEmpty())
        .forEach(fact -> references.fault(about, "a procedure has no '" + fact.id() + "'"));
  }

  private void code(String about, String code) {
    references.known(about, "reason code", code, knowledge.needleSafety().reasonCodes());
  }

  private void procedure(String about, String id) {
    references.known(about, "procedure", id, knowledge.procedures());
  }

  private void medicine(String about, String id) {
    references.known(about, "medicine", id, knowledge.medicines());
  }

  private void needleSafety(NeedleSafety safety) {
    safety.gates().forEach(gate -> gate("gates", gate));
    for (AntithromboticHold hold : safety.holds().all()) {
      medicine("holds", hold.medicine());
      hold.kidney()
          .ifPresent(k -> references.known("holds", "measure", k.measure(), knowledge.measures()));
    }
    for (SteroidRules.Agent agent : safety.steroid().agents().all()) {
      medicine(agent.id(), agent.medicine());
    }
    for (SteroidRules.Cap cap : safety.steroid().caps()) {
      references.known("caps", "care number", cap.past(), knowledge.careNumbers());
    }
  }

  private void profile(PayerProfile profile) {
    profile
        .basis()
        .ifPresent(
            basis ->
                references.known(
                    profile.id(),
                    "payer profile",
                    basis,
                    knowledge.priorAuthorisation().profiles()));
    for (PayerProfile.Waiver waiver : profile.waivers()) {
      procedure(profile.id(), waiver.procedure());
      code(profile.id(), waiver.code());
    }
  }

  private void packet(PriorAuthorisation.Packet packet) {
    packet.procedures().forEach(id -> procedure(packet.id(), id));
    for (PriorAuthorisation.Element element : packet.elements()) {
      element.onlyFor().forEach(id -> procedure(element.id(), id));
      element.codes().forEach(code -> code(element.id(), code));
      element.records().forEach(record -> record.forEach(fact -> fact(element.id(), fact)));
      element.when().ifPresent(when -> references.criterion(element.id(), when));
    }
  }

  private void fact(String about, Fact fact) {
    switch (fact.kind()) {
      case SCORE -> references.known(about, "instrument", fact.id(), knowledge.instruments());
      case MEASURE -> references.known(about, "measure", fact.id(), knowledge.measures());
      case CARE -> references.known(about, "care number", fact.id(), knowledge.careNumbers());
      case FINDING,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          MEDICINE,
          CLASS,
          CLASS_COUNT,
          DAILY_DOSE,
          MME,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          references.fault(about, "a record cannot be of the kind " + fact.kind());
    }
  }
}
