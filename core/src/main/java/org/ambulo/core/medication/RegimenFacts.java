package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.procedure.MedicinesInUse;

/**
 * A patient's facts with those of the regimen. Where the list of medicines may be incomplete, what
 * is not in it is unknown and every sum is the least that it can be. An allergy on record outweighs
 * a circumstance that was answered with no.
 */
public final class RegimenFacts implements MedicinesInUse, Layer {

  private final Facts patient;
  private final Regimen regimen;
  private final Mme mme;
  private final Set<String> medicines = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  public RegimenFacts(Facts patient, Regimen regimen) {
    this.patient = patient;
    this.regimen = regimen;
    mme = Mme.of(regimen);
    for (Taken one : regimen.taken()) {
      medicines.add(one.medicine().id());
      classes.addAll(one.medicine().classes());
    }
  }

  @Override
  public boolean answers(Fact.Kind kind) {
    return switch (kind) {
      case MEDICINE, CLASS, CLASS_COUNT, DAILY_DOSE, MME -> true;
      case CIRCUMSTANCE -> !regimen.allergies().circumstances().isEmpty();
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CARE,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          false;
    };
  }

  @Override
  public Facts below() {
    return patient;
  }

  @Override
  public Answer answer(Fact fact) {
    return switch (fact.kind()) {
      case MEDICINE -> listed(medicines.contains(fact.id()));
      case CLASS -> listed(classes.contains(fact.id()));
      case CLASS_COUNT -> count(regimen.taken().isEmpty() ? 0 : regimen.ofClass(fact.id()).size());
      case DAILY_DOSE -> sum(regimen.dailyMg(fact.id()));
      case MME -> sum(new Regimen.Sum(mme.most(), mme.exact()));
      case CIRCUMSTANCE ->
          regimen.allergies().circumstances().contains(fact.id())
              ? Answer.Plain.YES
              : patient.answer(fact);
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CARE,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          patient.answer(fact);
    };
  }

  @Override
  public Optional<Answer> alike(Fact.Kind kind) {
    if (!regimen.taken().isEmpty()) {
      return Optional.empty();
    }
    return switch (kind) {
      case MEDICINE, CLASS -> Optional.of(listed(false));
      case CLASS_COUNT, DAILY_DOSE -> Optional.of(count(0));
      default -> Optional.empty();
    };
  }

  @Override
  public Truth taken(String medicine) {
    for (Taken one : regimen.taken()) {
      if (one.standing() == Standing.ACTIVE && one.medicine().id().equals(medicine)) {
        return Truth.YES;
      }
    }
    return regimen.complete() ? Truth.NO : Truth.UNKNOWN;
  }

  private Answer listed(boolean isThere) {
    if (isThere) {
      return Answer.Plain.YES;
    }
    return regimen.complete() ? Answer.Plain.NO : Answer.Plain.UNKNOWN;
  }

  private Answer count(int known) {
    return sum(new Regimen.Sum(BigDecimal.valueOf(known), regimen.complete()));
  }

  private static Answer sum(Regimen.Sum sum) {
    return sum.exact() ? Answer.of(sum.value()) : new Answer.AtLeast(sum.value());
  }
}
