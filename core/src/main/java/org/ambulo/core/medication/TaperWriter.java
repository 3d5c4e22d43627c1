package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.knowledge.TaperPace;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** Writes the taper calendar of an opioid that is taken, where somebody asks for it. */
public final class TaperWriter {

  private final OpioidTaper rules;
  private final FormWords formWords;

  public TaperWriter(KnowledgeBase knowledge) {
    rules = knowledge.opioidTaper();
    formWords = new FormWords(knowledge);
  }

  /** Whether the rules of the taper speak of a medicine. */
  public static boolean isTapered(Medicine medicine) {
    return medicine.mme().isPresent();
  }

  /**
   * The calendar of one opioid, over all its products; or why there is none.
   *
   * @param facts the patient's
   * @param from the first day
   */
  public Tapering write(
      Medicine medicine, Regimen regimen, Facts facts, LocalDate from, TaperWish wish) {
    List<Taken> products =
        regimen.taken().stream()
            .filter(one -> one.standing() == Standing.ACTIVE && one.medicine().equals(medicine))
            .toList();
    Optional<Tapering.Reason> reason = refusal(medicine, products);
    if (reason.isPresent()) {
      return new Tapering.Refused(reason.get());
    }
    List<OpioidTaper.Stop> referred = judged(facts, Truth.YES);
    if (!referred.isEmpty()) {
      return new Tapering.Referred(referred);
    }
    List<MedicineForm> forms = medicine.use().orElseThrow().forms();
    Optional<String> stated = wish.form().or(() -> formNamed(products, forms));
    Optional<MedicineForm> form =
        forms.stream().filter(one -> stated.map(one.id()::equals).orElse(true)).findFirst();
    if (form.isEmpty()) {
      return new Tapering.Refused(Tapering.Reason.NO_SUCH_FORM);
    }
    return planned(medicine, products, form.get(), stated.isPresent(), regimen, facts, from, wish);
  }

  private static Optional<Tapering.Reason> refusal(Medicine medicine, List<Taken> products) {
    if (!isTapered(medicine)) {
      return Optional.of(Tapering.Reason.NOT_A_FULL_OPIOID);
    }
    if (products.isEmpty()) {
      return Optional.of(Tapering.Reason.NOT_TAKEN);
    }
    if (products.stream().anyMatch(Taken::forAddiction)) {
      return Optional.of(Tapering.Reason.AGAINST_ADDICTION);
    }
    List<String> routes = medicine.mme().orElseThrow().routes();
    if (products.stream().flatMap(p -> p.route().stream()).anyMatch(r -> !routes.contains(r))) {
      return Optional.of(Tapering.Reason.OTHER_ROUTE);
    }
    boolean unknown = products.stream().anyMatch(one -> one.daily().isEmpty());
    if (unknown || asTaken(products).signum() == 0) {
      return Optional.of(Tapering.Reason.NO_DAILY_DOSE);
    }
    return medicine.use().filter(use -> !use.forms().isEmpty()).isEmpty()
        ? Optional.of(Tapering.Reason.NO_STRENGTHS)
        : Optional.empty();
  }

  private Tapering planned(
      Medicine medicine,
      List<Taken> products,
      MedicineForm form,
      boolean formStated,
      Regimen regimen,
      Facts facts,
      LocalDate from,
      TaperWish wish) {
    Optional<TaperPace> known =
        rules.paces().stream().filter(pace -> Judge.judge(pace.when(), facts).isYes()).findFirst();
    TaperPace pace = known.orElse(rules.slowest());
    BigDecimal dose = asTaken(products);
    if (DispensableDoses.isBeyond(form, dose)) {
      return new Tapering.Refused(Tapering.Reason.DOSE_BEYOND_REASON);
    }
    if (wish.weeks().filter(weeks -> weeks < pace.every().leastWeeks()).isPresent()) {
      return new Tapering.Refused(Tapering.Reason.FASTER_THAN_THE_PACE);
    }
    BigDecimal factor = medicine.mme().orElseThrow().factor();
    OpioidTaper.Ending ending = rules.ending(form.ending());
    List<TaperCalendar.Row> rows =
        new Taper(pace, form, ending, factor, dose, from, wish.weeks()).rows();
    return new Tapering.Planned(
        new TaperCalendar(
            medicine,
            form,
            formStated,
            pace,
            known.isPresent(),
            wish.weeks(),
            rows,
            ending,
            regimen.without(products),
            checkIns(rows),
            asked(facts)));
  }

  /** What would stop it and is not known, of those whom it makes sense to ask. */
  private List<OpioidTaper.Stop> asked(Facts facts) {
    return judged(facts, Truth.UNKNOWN).stream()
        .filter(stop -> stop.askIf().filter(only -> Judge.judge(only, facts).isNo()).isEmpty())
        .toList();
  }

  private List<OpioidTaper.Stop> judged(Facts facts, Truth truth) {
    return rules.specialist().stream()
        .filter(stop -> Judge.judge(stop.when(), facts) == truth)
        .toList();
  }

  /** The dose a day as the patient takes it, where somebody asked; else as ordered. */
  private static BigDecimal asTaken(List<Taken> products) {
    return products.stream()
        .map(one -> one.daily().orElseThrow())
        .map(daily -> daily.reported().orElse(daily.most()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The form that the names of the products tell; none where they tell none or two. */
  private Optional<String> formNamed(List<Taken> products, List<MedicineForm> forms) {
    List<String> named =
        forms.stream()
            .map(MedicineForm::id)
            .filter(
                form -> products.stream().allMatch(one -> formWords.isCalled(one.words(), form)))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** A week after the first change, then every few weeks until the last dose has settled. */
  private List<LocalDate> checkIns(List<TaperCalendar.Row> rows) {
    List<LocalDate> days = new ArrayList<>();
    if (rows.size() > 1) {
      OpioidTaper.FollowUp followUp = rules.followUp();
      LocalDate end = rows.getLast().from().plusWeeks(followUp.everyWeeks());
      LocalDate day = rows.get(1).from().plusWeeks(followUp.firstWeeks());
      while (!day.isAfter(end)) {
        days.add(day);
        day = day.plusWeeks(followUp.everyWeeks());
      }
    }
    return days;
  }
}
