package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Truth;

/** The table of holds, applied to what one patient takes, for each bleeding risk. */
final class Holds {

  private final KnowledgeBase knowledge;
  private final MedicinesInUse medicines;
  private final ProcedureRequest request;
  private final LocalDate today;
  private final Map<BleedingRisk, Plans> byRisk = new EnumMap<>(BleedingRisk.class);

  /** What one bleeding risk asks. */
  private record Plans(
      List<HoldPlan> plans,
      Optional<Integer> days,
      Truth tooShort,
      Truth shared,
      List<String> missing) {}

  /** What the table asks of one medicine, and whether enough of it is held. */
  private record Need(BigDecimal days, Truth enough) {}

  Holds(
      KnowledgeBase knowledge,
      MedicinesInUse medicines,
      ProcedureRequest request,
      LocalDate today) {
    this.knowledge = knowledge;
    this.medicines = medicines;
    this.request = request;
    this.today = today;
    for (BleedingRisk risk : BleedingRisk.values()) {
      byRisk.put(risk, plans(risk));
    }
  }

  List<HoldPlan> at(BleedingRisk risk) {
    return plansAt(risk).plans();
  }

  /**
   * Whole days on which a medicine is held before the needle, the longest of all; empty while a
   * prescriber shares in the decision of one that may be taken, or whether one is taken that needs
   * days is not known.
   */
  Optional<Integer> days(BleedingRisk risk) {
    return plansAt(risk).days();
  }

  Truth tooShort(BleedingRisk risk) {
    return plansAt(risk).tooShort();
  }

  Truth shared(BleedingRisk risk) {
    return plansAt(risk).shared();
  }

  /** What must be known to say whether the holds are enough, in words. */
  List<String> missing(BleedingRisk risk) {
    return plansAt(risk).missing();
  }

  private Plans plansAt(BleedingRisk risk) {
    return Optional.ofNullable(byRisk.get(risk)).orElseThrow();
  }

  private Plans plans(BleedingRisk risk) {
    List<HoldPlan> plans = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    Truth tooShort = Truth.NO;
    Truth shared = Truth.NO;
    Optional<Integer> longest = Optional.of(0);
    for (AntithromboticHold hold : knowledge.needleSafety().holds().all()) {
      Truth taken = medicines.taken(hold.medicine());
      if (taken.isNo()) {
        continue;
      }
      Need need = need(hold, risk);
      boolean isShared = hold.wait(risk) instanceof AntithromboticHold.Shared;
      tooShort = tooShort.or(taken.and(need.enough().not()));
      shared = shared.or(taken.and(Truth.of(isShared)));
      if (isShared || need.days().signum() > 0) {
        boolean decided = taken.isYes() && !isShared;
        int days = (int) HoldPlan.wholeDays(need.days());
        longest = longest.filter(any -> decided).map(other -> Math.max(other, days));
      }
      if (taken.isUnknown()) {
        missing.add(FactWords.MEDICINES);
      } else if (isShared || need.days().signum() > 0) {
        plans.add(plan(hold, isShared, need));
        if (need.enough().isUnknown()) {
          hold.kidney().ifPresent(k -> missing.add(measure(k.measure())));
        }
      }
    }
    return new Plans(plans, longest, tooShort, shared, List.copyOf(missing));
  }

  private String measure(String id) {
    return knowledge.measures().get(id).name();
  }

  private HoldPlan plan(AntithromboticHold hold, boolean shared, Need need) {
    BigDecimal left = need.days().subtract(held(hold));
    return new HoldPlan(
        hold,
        shared,
        need.days(),
        held(hold),
        need.enough(),
        today.plusDays(HoldPlan.wholeDays(left)),
        request
            .date()
            .filter(needle -> !shared)
            .map(needle -> HoldPlan.dates(hold, need.days(), needle)));
  }

  private BigDecimal held(AntithromboticHold hold) {
    return request.daysHeld().getOrDefault(hold.medicine(), BigDecimal.ZERO);
  }

  private Need need(AntithromboticHold hold, BleedingRisk risk) {
    return switch (hold.wait(risk)) {
      case AntithromboticHold.Shared shared -> new Need(BigDecimal.ZERO, Truth.YES);
      case AntithromboticHold.Days wait ->
          wait.days().signum() == 0
              ? new Need(BigDecimal.ZERO, Truth.YES)
              : need(held(hold), wait.days(), hold.kidney());
    };
  }

  /** The longer wait of weak kidneys is taken while they are unknown. */
  private Need need(
      BigDecimal held, BigDecimal days, Optional<AntithromboticHold.WeakKidney> kidney) {
    Truth weak = kidney.map(this::isWeak).orElse(Truth.NO);
    BigDecimal longer = kidney.map(k -> k.days().max(days)).orElse(days);
    Truth enoughIfStrong = Truth.of(held.compareTo(days) >= 0);
    Truth enoughIfWeak = Truth.of(held.compareTo(longer) >= 0);
    return switch (weak) {
      case NO -> new Need(days, enoughIfStrong);
      case YES -> new Need(longer, enoughIfWeak);
      case UNKNOWN ->
          new Need(longer, enoughIfStrong == enoughIfWeak ? enoughIfWeak : Truth.UNKNOWN);
    };
  }

  private Truth isWeak(AntithromboticHold.WeakKidney kidney) {
    return medicines.answer(Fact.measure(kidney.measure())) instanceof Answer.Amount clearance
        ? Truth.of(clearance.value().compareTo(kidney.below()) < 0)
        : Truth.UNKNOWN;
  }
}
