package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Medicine.Evidence.Direction;
import org.ambulo.core.knowledge.MedicineIndication;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * Chooses among the medicines that the clinic manages: what the evidence is for in this patient's
 * indication, tried on the regimen as if it were asked for. What would raise an alert, what a
 * diagnosis or the kidneys forbid, what failed before or is declined is withheld, with the reason.
 */
public final class MedicineChooser {

  private static final Set<Direction> SUPPORTED =
      EnumSet.of(Direction.FOR, Direction.FOR_SECOND_LINE, Direction.FOR_CONDITIONAL);

  /** The better supported, and of these the one that makes less dependent. */
  private static final Comparator<MedicineChoices.Option> BEST_FIRST =
      Comparator.comparing((MedicineChoices.Option option) -> option.evidence().direction())
          .thenComparing(option -> option.medicine().use().orElseThrow().dependency());

  private static final Fact CREATININE_CLEARANCE = Fact.measure("crcl");

  private final List<Trial> candidates;
  private final List<MedicineIndication> indications;

  public MedicineChooser(KnowledgeBase knowledge, SafetyRules safety) {
    candidates =
        knowledge.medicines().stream()
            .filter(medicine -> medicine.role() == Medicine.Role.MANAGED)
            .map(medicine -> new Trial(medicine, Severity.MAJOR, safety))
            .toList();
    indications = knowledge.medicineIndications().all();
  }

  /**
   * The choices for one patient.
   *
   * @param patient the patient's facts, without those of the regimen
   * @param concluded the same with what the assessment concluded
   * @param unwanted ids of medicines that failed before or are declined
   */
  public MedicineChoices choose(
      Facts patient, Facts concluded, Regimen regimen, Set<String> unwanted) {
    Optional<String> indication =
        indications.stream()
            .filter(one -> Judge.judge(one.when(), concluded).isYes())
            .map(MedicineIndication::id)
            .findFirst();
    return indication
        .map(id -> choose(patient, regimen, id, unwanted))
        .orElseGet(() -> new MedicineChoices(List.of(), List.of()));
  }

  private MedicineChoices choose(
      Facts patient, Regimen regimen, String indication, Set<String> unwanted) {
    List<MedicineChoices.Option> options = new ArrayList<>();
    List<MedicineChoices.Withheld> withheld = new ArrayList<>();
    for (Trial candidate : candidates) {
      Medicine medicine = candidate.medicine();
      Medicine.Use use = medicine.use().orElseThrow();
      Optional<Medicine.Evidence> evidence = Optional.ofNullable(use.evidence().get(indication));
      boolean judgedElsewhere =
          evidence.filter(one -> one.direction() == Direction.SEE_PROCEDURES).isPresent();
      if (evidence.isEmpty() || judgedElsewhere || regimen.has(medicine.id())) {
        continue;
      }
      if (!SUPPORTED.contains(evidence.get().direction())) {
        withheld.add(unsupported(medicine, evidence.get()));
        continue;
      }
      Optional<MedicineChoices.Withheld> barred = barred(candidate, patient, regimen, unwanted);
      if (barred.isPresent()) {
        withheld.add(barred.get());
      } else {
        options.add(option(candidate, use, evidence.get(), patient));
      }
    }
    options.sort(BEST_FIRST);
    return new MedicineChoices(options, withheld);
  }

  private static MedicineChoices.Withheld unsupported(
      Medicine medicine, Medicine.Evidence evidence) {
    String direction = evidence.direction().name().toLowerCase(Locale.ROOT);
    String why =
        "evidence for this indication: "
            + direction.replace('_', ' ')
            + evidence.strength().map(strength -> " (" + strength + ")").orElse("");
    return new MedicineChoices.Withheld(medicine, why, evidence.citation());
  }

  private static Optional<MedicineChoices.Withheld> barred(
      Trial candidate, Facts patient, Regimen regimen, Set<String> unwanted) {
    Medicine medicine = candidate.medicine();
    if (unwanted.contains(medicine.id())) {
      return Optional.of(withheld(medicine, "failed before or declined", medicine.citation()));
    }
    Regimen with = regimen.with(asked(medicine));
    return candidate
        .gravest(with, new RegimenFacts(patient, with))
        .map(
            alert ->
                withheld(
                    medicine,
                    alert.rule().title() + " (" + alert.rule().id() + "): " + alert.rule().action(),
                    alert.rule().citation()));
  }

  private static MedicineChoices.Withheld withheld(
      Medicine medicine, String why, Citation citation) {
    return new MedicineChoices.Withheld(medicine, why, citation);
  }

  /** The band of the kidneys' function; nothing while it is not known. */
  private static Optional<Medicine.KidneyBand> band(Medicine.Use use, Facts patient) {
    if (!(patient.answer(CREATININE_CLEARANCE) instanceof Answer.Amount clearance)) {
      return Optional.empty();
    }
    BigDecimal value = clearance.value();
    return use.kidney().stream()
        .filter(
            band ->
                value.compareTo(band.from()) >= 0
                    && band.below().map(below -> value.compareTo(below) < 0).orElse(true))
        .findFirst();
  }

  private static Taken asked(Medicine medicine) {
    return new Taken(
        medicine,
        Standing.REQUESTED,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        medicine.name(),
        "option");
  }

  private static MedicineChoices.Option option(
      Trial candidate, Medicine.Use use, Medicine.Evidence evidence, Facts patient) {
    List<String> checks = new ArrayList<>();
    if (!patient.answer(CREATININE_CLEARANCE).isKnown()
        && use.kidney().stream().anyMatch(b -> b.action() != Medicine.KidneyAction.USUAL)) {
      checks.add("kidney function first");
    }
    band(use, patient)
        .filter(band -> band.action() != Medicine.KidneyAction.USUAL)
        .flatMap(Medicine.KidneyBand::text)
        .ifPresent(checks::add);
    candidate.cautions(patient).forEach(caution -> checks.add(caution.text()));
    return new MedicineChoices.Option(
        candidate.medicine(),
        evidence,
        dose(use),
        evidence.strength().orElse("") + evidence.note().map(n -> "; " + n).orElse(""),
        checks,
        evidence.citation());
  }

  private static Optional<String> dose(Medicine.Use use) {
    Optional<String> dose =
        use.start()
            .mg()
            .map(
                mg ->
                    "start "
                        + mg.toPlainString()
                        + " mg"
                        + use.start()
                            .intervalHours()
                            .map(h -> " every " + h.toPlainString() + " h")
                            .orElse(""));
    return dose.or(() -> use.start().words());
  }
}
