package org.ambulo.core.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.ReasonCode;
import org.ambulo.core.logic.Deferred;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.record.PatientRecord;

/**
 * Judges every procedure of the knowledge base for a patient. Pure: the same record, medicines and
 * request, the same verdicts. Safe for several threads.
 */
public final class ProcedureJudge {

  /** Which verdict stands when gates lead to several; safety alone comes before all. */
  private static final List<Verdict> ORDER =
      List.of(
          Verdict.NOT_INDICATED,
          Verdict.INELIGIBLE,
          Verdict.HOLD,
          Verdict.UNKNOWN,
          Verdict.ELIGIBLE);

  private final KnowledgeBase knowledge;
  private final PayerProfile payer;
  private final List<Bench> benches;
  private final RuleBook rules;

  /** What is asked for where the fact is missing; of facts that no procedure answers itself. */
  private final Map<Fact, String> asked;

  private final GateBook gates;

  /** A procedure with its gates and what its payer wants documented. */
  private record Bench(Procedure procedure, Gates gates, Optional<Authorisation> authorisation) {}

  /** By the limits of the default payer, the first of the knowledge base. */
  public ProcedureJudge(KnowledgeBase knowledge) {
    this(knowledge, knowledge.priorAuthorisation().profiles().at(0));
  }

  /** By the limits of one payer. */
  public ProcedureJudge(KnowledgeBase knowledge, PayerProfile payer) {
    this(knowledge, payer, new FactNumbers());
  }

  /** By the limits of one payer, with a rule book of these numbers. */
  public ProcedureJudge(KnowledgeBase knowledge, PayerProfile payer, FactNumbers numbers) {
    this.knowledge = knowledge;
    this.payer = payer;
    RuleBook.Builder builder = new RuleBook.Builder(numbers);
    gates = new GateBook(builder);
    List<Bench> ready = new ArrayList<>();
    for (Procedure procedure : knowledge.procedures().all()) {
      Gates own = gates.gates(knowledge, payer, procedure);
      ready.add(
          new Bench(
              procedure, own, Authorisation.of(knowledge, procedure.id(), own.slots(), builder)));
    }
    benches = List.copyOf(ready);
    rules = builder.build();
    asked =
        rules
            .facts()
            .filter(fact -> fact.kind() != Fact.Kind.PROCEDURE)
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    fact -> fact, fact -> FactWords.missing(fact, knowledge)));
  }

  /** The payer whose limits are used. */
  public PayerProfile payer() {
    return payer;
  }

  /** Every procedure in the order of the knowledge base, as the record asks for it. */
  public List<JudgedProcedure> judge(PatientRecord patient, MedicinesInUse medicines) {
    return judge(patient, medicines, ProcedureRequest.of(patient));
  }

  /**
   * The same, where the facts are at hand.
   *
   * @param known answers as the medicines do
   */
  public List<JudgedProcedure> judge(PatientRecord patient, MedicinesInUse medicines, Facts known) {
    return judge(patient, medicines, known, ProcedureRequest.of(patient));
  }

  /**
   * Every procedure in the order of the knowledge base.
   *
   * @param medicines of the same patient; everything else it answers as the record does
   */
  public List<JudgedProcedure> judge(
      PatientRecord patient, MedicinesInUse medicines, ProcedureRequest request) {
    return judge(patient, medicines, medicines, request);
  }

  private List<JudgedProcedure> judge(
      PatientRecord patient, MedicinesInUse medicines, Facts known, ProcedureRequest request) {
    Holds holds = new Holds(knowledge, medicines, request, patient.asOf());
    SteroidCaps steroid = new SteroidCaps(knowledge, known, request);
    ProcedureFacts facts = new ProcedureFacts(knowledge, known, holds, steroid);
    Verdicts verdicts = rules.judge(facts);
    ReasonBook reasons = new ReasonBook(knowledge, payer, facts, verdicts, gates, asked);
    List<JudgedProcedure> judged = new ArrayList<>(benches.size());
    for (Bench bench : benches) {
      Verdict verdict = verdict(bench, verdicts);
      judged.add(judged(bench, verdict, reasons, holds, steroid, facts, verdicts));
    }
    return List.copyOf(judged);
  }

  private JudgedProcedure judged(
      Bench bench,
      Verdict verdict,
      ReasonBook reasons,
      Holds holds,
      SteroidCaps steroid,
      ProcedureFacts facts,
      Verdicts verdicts) {
    Procedure procedure = bench.procedure();
    return new JudgedProcedure(
        procedure,
        verdict,
        Deferred.list(() -> reasons.of(bench.gates(), verdict)),
        holds.at(procedure.bleeding().risk()),
        holds.days(procedure.bleeding().risk()),
        before(bench, verdicts),
        steroid.dose().filter(dose -> procedure.uses().contains(Procedure.Use.STEROID)),
        bench.authorisation().map(packet -> packet.against(facts, verdicts)));
  }

  /** The first that applies: safety, the indication, the payer, holds, the unknown. */
  private static Verdict verdict(Bench bench, Verdicts verdicts) {
    Verdict first = Verdict.ELIGIBLE;
    for (GateBook.Slot slot : bench.gates().slots()) {
      switch (slot.on(verdicts)) {
        case YES -> {
          if (slot.gate().level() == Gate.Level.BLOCK_SAFETY) {
            return Verdict.INELIGIBLE;
          }
          first = before(verdict(slot.gate()), first);
        }
        case UNKNOWN -> {
          if (slot.gate().bearsIndication()) {
            first = before(Verdict.UNKNOWN, first);
          }
        }
        case NO -> {}
      }
    }
    return first;
  }

  private static Verdict before(Verdict one, Verdict other) {
    return ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
  }

  /** What a gate that holds makes of the procedure by itself. */
  private static Verdict verdict(Gate gate) {
    return switch (gate.level()) {
      case BLOCK_SAFETY -> Verdict.INELIGIBLE;
      case BLOCK_PAYER ->
          gate.code().equals(ReasonCode.NO_INDICATION) ? Verdict.NOT_INDICATED : Verdict.INELIGIBLE;
      case HOLD -> Verdict.HOLD;
      case WARN -> Verdict.ELIGIBLE;
    };
  }

  private Optional<StepBefore> before(Bench bench, Verdicts verdicts) {
    return bench
        .procedure()
        .follows()
        .map(
            follows ->
                new StepBefore(
                    knowledge.procedures().get(follows.procedure()),
                    succeeded(bench, follows.shownBy(), verdicts)));
  }

  /** Unknown too where this payer has no gate that would tell. */
  private static Truth succeeded(Bench bench, String code, Verdicts verdicts) {
    Truth succeeded = Truth.YES;
    boolean told = false;
    for (GateBook.Slot slot : bench.gates().slots()) {
      if (slot.gate().code().equals(code)) {
        succeeded = succeeded.and(slot.on(verdicts).not());
        told = true;
      }
    }
    return told ? succeeded : Truth.UNKNOWN;
  }
}
