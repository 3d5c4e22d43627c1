package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.ProcedureAttribute;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;
import org.ambulo.core.logic.Truth;

/**
 * What is known of a patient, and of a procedure for this patient. A procedure answers through the
 * part of the fact, which {@link #of} fills in: two procedures that are alike in what a gate asks
 * share the answer.
 */
final class ProcedureFacts implements Layer {

  private static final Fact CONTRAST_ASKED = Fact.care("request.uses_contrast");
  private static final String YES = "yes";
  private static final String NO = "no";

  private final KnowledgeBase knowledge;
  private final Facts patient;
  private final Holds holds;
  private final SteroidCaps steroid;

  ProcedureFacts(KnowledgeBase knowledge, Facts patient, Holds holds, SteroidCaps steroid) {
    this.knowledge = knowledge;
    this.patient = patient;
    this.holds = holds;
    this.steroid = steroid;
  }

  /** The criterion as it asks of this procedure. */
  static Criterion of(Procedure procedure, Criterion criterion) {
    return switch (criterion) {
      case Criterion.Present present -> new Criterion.Present(of(procedure, present.fact()));
      case Criterion.Compare compare ->
          new Criterion.Compare(
              of(procedure, compare.fact()), compare.comparison(), compare.limit());
      case Criterion.Chosen chosen -> chosen;
      case Criterion.Not not -> new Criterion.Not(of(procedure, not.part()));
      case Criterion.All all -> new Criterion.All(of(procedure, all.parts()));
      case Criterion.Any any -> new Criterion.Any(of(procedure, any.parts()));
      case Criterion.AtLeast atLeast ->
          new Criterion.AtLeast(atLeast.count(), of(procedure, atLeast.parts()));
    };
  }

  private static List<Criterion> of(Procedure procedure, List<Criterion> parts) {
    return parts.stream().map(part -> of(procedure, part)).toList();
  }

  private static Fact of(Procedure procedure, Fact fact) {
    if (fact.kind() != Fact.Kind.PROCEDURE) {
      return fact;
    }
    return new Fact(fact.kind(), fact.id(), part(procedure, attribute(fact)));
  }

  private static ProcedureAttribute attribute(Fact fact) {
    return ProcedureAttribute.of(fact.id()).orElseThrow();
  }

  private static String part(Procedure procedure, ProcedureAttribute attribute) {
    return switch (attribute) {
      case USES_FLUOROSCOPY -> uses(procedure, Procedure.Use.FLUOROSCOPY);
      case USES_CONTRAST -> uses(procedure, Procedure.Use.CONTRAST);
      case USES_STEROID, STEROID_OVER_CAP, PARTICULATE_STEROID ->
          uses(procedure, Procedure.Use.STEROID);
      case BLEEDING_RISK_LEVEL, HOLD_TOO_SHORT, HOLD_SHARED -> procedure.bleeding().risk().name();
    };
  }

  private static String uses(Procedure procedure, Procedure.Use use) {
    return procedure.uses().contains(use) ? YES : NO;
  }

  @Override
  public boolean answers(Fact.Kind kind) {
    return kind == Fact.Kind.PROCEDURE;
  }

  @Override
  public Facts below() {
    return patient;
  }

  @Override
  public Answer answer(Fact fact) {
    return fact.kind() == Fact.Kind.PROCEDURE
        ? attribute(attribute(fact), fact.part())
        : patient.answer(fact);
  }

  private Answer attribute(ProcedureAttribute attribute, String part) {
    return switch (attribute) {
      case USES_FLUOROSCOPY, USES_STEROID -> Answer.of(part.equals(YES));
      case USES_CONTRAST -> part.equals(YES) ? contrast() : Answer.Plain.NO;
      case BLEEDING_RISK_LEVEL -> Answer.of(BigDecimal.valueOf(risk(part).level()));
      case HOLD_TOO_SHORT -> answer(holds.tooShort(risk(part)));
      case HOLD_SHARED -> answer(holds.shared(risk(part)));
      case STEROID_OVER_CAP -> part.equals(YES) ? answer(steroid.overCap()) : Answer.Plain.NO;
      case PARTICULATE_STEROID ->
          part.equals(YES) ? answer(steroid.isParticulate()) : Answer.Plain.NO;
    };
  }

  /** Contrast that belongs to a procedure is used unless the request says otherwise. */
  private Answer contrast() {
    return Answer.of(
        !(patient.answer(CONTRAST_ASKED) instanceof Answer.Amount asked)
            || asked.value().signum() > 0);
  }

  private static BleedingRisk risk(String part) {
    return BleedingRisk.valueOf(part);
  }

  private static Answer answer(Truth truth) {
    return switch (truth) {
      case YES -> Answer.Plain.YES;
      case NO -> Answer.Plain.NO;
      case UNKNOWN -> Answer.Plain.UNKNOWN;
    };
  }

  /** What made an attribute a yes; empty for what every patient has in common. */
  List<String> words(Fact fact) {
    return switch (attribute(fact)) {
      case USES_FLUOROSCOPY, USES_CONTRAST, USES_STEROID, BLEEDING_RISK_LEVEL -> List.of();
      case HOLD_TOO_SHORT ->
          plans(fact)
              .filter(plan -> plan.enough().isNo())
              .map(
                  plan ->
                      "%s held for %s of %s days"
                          .formatted(
                              medicine(plan),
                              plan.daysHeld().toPlainString(),
                              plan.daysNeeded().toPlainString()))
              .toList();
      case HOLD_SHARED -> plans(fact).filter(HoldPlan::shared).map(this::medicine).toList();
      case STEROID_OVER_CAP -> overCap();
      case PARTICULATE_STEROID ->
          steroid.agent().map(agent -> name(agent.medicine()) + " asked for").stream().toList();
    };
  }

  private Stream<HoldPlan> plans(Fact fact) {
    return holds.at(risk(fact.part())).stream();
  }

  private String medicine(HoldPlan plan) {
    return name(plan.hold().medicine());
  }

  private String name(String medicine) {
    return knowledge.medicines().get(medicine).name();
  }

  private List<String> overCap() {
    List<String> words = new ArrayList<>();
    steroid
        .dose()
        .ifPresent(
            dose -> {
              if (dose.exceedsSession()) {
                words.add(
                    "%s mg of %s, at most %s in a session"
                        .formatted(
                            dose.mg().toPlainString(),
                            name(dose.agent().medicine()).toLowerCase(Locale.ROOT),
                            dose.agent().sessionMg().orElseThrow().toPlainString()));
              }
            });
    steroid.exceeded().stream()
        .map(
            total ->
                "%s: %s with this dose, at most %s mg"
                    .formatted(
                        knowledge.careNumbers().get(total.cap().past()).name(),
                        total.mg().toPlainString(),
                        total.cap().mg().toPlainString()))
        .forEach(words::add);
    return words;
  }

  /** What must be known to answer an attribute that is unknown. */
  List<String> missing(Fact fact) {
    return switch (attribute(fact)) {
      case USES_FLUOROSCOPY, USES_CONTRAST, USES_STEROID, BLEEDING_RISK_LEVEL -> List.of();
      case HOLD_TOO_SHORT -> holds.missing(risk(fact.part()));
      case HOLD_SHARED -> List.of(FactWords.MEDICINES);
      case STEROID_OVER_CAP -> steroid.missing();
      case PARTICULATE_STEROID -> List.of(SteroidCaps.AGENT);
    };
  }
}
