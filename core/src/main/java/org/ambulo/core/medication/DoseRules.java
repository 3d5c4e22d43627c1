package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** The daily doses that a medicine's own entry forbids, by age, liver and kidneys. */
final class DoseRules {

  private static final Fact CREATININE_CLEARANCE = Fact.measure("crcl");

  private final LimitConditions conditions;

  DoseRules(LimitConditions conditions) {
    this.conditions = conditions;
  }

  void add(Medicine medicine, Medicine.Use use, List<OwnRule> rules) {
    use.limit().ifPresent(limit -> limits(medicine, limit, rules));
    use.kidney().forEach(band -> kidney(medicine, band, rules));
  }

  private void limits(Medicine medicine, Medicine.DailyLimit limit, List<OwnRule> rules) {
    limit.adult().ifPresent(mg -> rules.add(limit(medicine, "limit", mg, List.of(), limit)));
    limit
        .from65()
        .ifPresent(
            mg ->
                rules.add(limit(medicine, "limit_older", mg, List.of(conditions.older()), limit)));
    limit
        .liverOrAlcohol()
        .ifPresent(
            mg ->
                rules.add(
                    limit(
                        medicine, "limit_liver", mg, List.of(conditions.liverOrAlcohol()), limit)));
  }

  private static OwnRule limit(
      Medicine medicine,
      String kind,
      BigDecimal mg,
      List<Criterion> also,
      Medicine.DailyLimit limit) {
    List<Criterion> all = new ArrayList<>(List.of(above(medicine, mg)));
    all.addAll(also);
    return OwnRule.of(
        medicine,
        kind,
        OwnRule.About.DOSE,
        medicine.name() + " above " + mg.toPlainString() + " mg a day",
        Severity.MAJOR,
        all,
        "Above the daily limit that holds for this patient, over all products.",
        "Reduce to at most " + mg.toPlainString() + " mg a day.",
        limit.citation());
  }

  private static Criterion above(Medicine medicine, BigDecimal mg) {
    return new Criterion.Compare(Fact.dailyDose(medicine.id()), Comparison.GT, mg);
  }

  private static void kidney(Medicine medicine, Medicine.KidneyBand band, List<OwnRule> rules) {
    if (band.dailyMg().isEmpty() || band.below().isEmpty()) {
      return;
    }
    BigDecimal mg = band.dailyMg().get();
    BigDecimal below = band.below().get();
    boolean never = mg.signum() == 0;
    List<Criterion> when = new ArrayList<>();
    when.add(never ? OwnRule.present(medicine) : above(medicine, mg));
    when.add(new Criterion.Compare(CREATININE_CLEARANCE, Comparison.GE, band.from()));
    when.add(new Criterion.Compare(CREATININE_CLEARANCE, Comparison.LT, below));
    rules.add(
        OwnRule.of(
            medicine,
            "kidney_" + below.toPlainString(),
            OwnRule.About.KIDNEY,
            medicine.name() + " with a creatinine clearance below " + below.toPlainString(),
            band.action() == Medicine.KidneyAction.CONTRAINDICATED
                ? Severity.CONTRAINDICATED
                : Severity.MAJOR,
            when,
            "The kidneys clear it too slowly. " + band.text().orElse(""),
            never ? "Do not use it." : "At most " + mg.toPlainString() + " mg a day.",
            medicine.citation()));
  }
}
