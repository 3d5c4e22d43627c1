package org.ambulo.core.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;

/**
 * Which gates stand for one payer: those of no payer, and of each code those of the payer's own
 * profile, or else of the profile that it is based on.
 */
public final class PayerGates {

  private final KnowledgeBase knowledge;
  private final PayerProfile payer;

  public PayerGates(KnowledgeBase knowledge, PayerProfile payer) {
    this.knowledge = knowledge;
    this.payer = payer;
  }

  /** The gates of a procedure: those of every procedure, its own, those of the payer. */
  public List<Gate> of(Procedure procedure) {
    List<Gate> all =
        Stream.of(
                knowledge.needleSafety().gates(), procedure.gates(), payer.gatesOf(procedure.id()))
            .flatMap(List::stream)
            .toList();
    return all.stream()
        .filter(gate -> gate.profile().isEmpty() || stands(gate, procedure.id(), all))
        .toList();
  }

  private boolean stands(Gate gate, String procedure, List<Gate> all) {
    Optional<PayerProfile> asked = Optional.of(payer);
    while (asked.isPresent()) {
      PayerProfile profile = asked.get();
      if (profile.waivers().contains(new PayerProfile.Waiver(procedure, gate.code()))) {
        return false;
      }
      if (all.stream().anyMatch(other -> isOf(profile, gate.code(), other))) {
        return isOf(profile, gate.code(), gate);
      }
      asked = profile.basis().flatMap(knowledge.priorAuthorisation().profiles()::find);
    }
    return false;
  }

  private static boolean isOf(PayerProfile profile, String code, Gate gate) {
    return gate.code().equals(code) && gate.profile().filter(profile.id()::equals).isPresent();
  }
}
