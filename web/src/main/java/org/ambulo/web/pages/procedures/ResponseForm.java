package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.procedures.ProcedureForms.Asking;
import org.ambulo.web.pages.procedures.ProcedureForms.Outcome;

/** What the form of the response to a procedure means for the record. */
public final class ResponseForm {

  private static final BigDecimal WORST_PAIN = BigDecimal.TEN;

  private final KnowledgeBase knowledge;

  public ResponseForm(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** How much a procedure helped. */
  public Outcome of(Asking asking, Typed typed) {
    Optional<CareRecord.Performed> done =
        asking.care().performed().stream()
            .filter(one -> one.key().id().equals(typed.of()))
            .findFirst();
    if (done.isEmpty()) {
      return new Outcome.Again(
          typed.wrong(Map.of("form", "This procedure is not there any more.")));
    }
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<BigDecimal> before = pain(typed, "before", faults);
    Optional<BigDecimal> after = pain(typed, "after", faults);
    Optional<LocalDate> afterDay =
        after.isPresent()
            ? ProcedureForms.past(typed, "afterDay", asking.today(), faults)
            : Optional.empty();
    boolean tooEarly =
        afterDay.isPresent()
            && done.get().day().filter(day -> !afterDay.get().isAfter(day)).isPresent();
    if (tooEarly) {
      faults.put("afterDay", "Give a day after the procedure.");
    }
    Optional<CareNumber> number =
        new Reliefs(knowledge, asking.assessed().assessment().care().payer())
            .of(done.get().procedure()).stream()
                .filter(one -> one.id().equals(typed.value("number")))
                .findFirst();
    Optional<BigDecimal> percent = percent(typed, number, faults);
    if (faults.isEmpty() && before.isEmpty() && after.isEmpty() && percent.isEmpty()) {
      faults.put("after", "Enter at least one of these.");
    }
    if (before.isPresent() && done.get().day().isEmpty()) {
      faults.put("before", "The day of the procedure is not recorded, so this has no day.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    List<Change> changes = new ArrayList<>();
    before.ifPresent(
        points ->
            changes.add(
                new Change.Add(
                    "before", asking.drafts().rating(done.get().day().orElseThrow(), points))));
    after.ifPresent(
        points ->
            changes.add(
                new Change.Add("after", asking.drafts().rating(afterDay.orElseThrow(), points))));
    percent.ifPresent(
        value ->
            changes.add(
                CaseNumbers.change(
                    asking.patient(), asking.assessed().documents(), number.orElseThrow(), value)));
    return new Outcome.Keep(changes);
  }

  private static Optional<BigDecimal> pain(Typed typed, String field, Map<String, String> faults) {
    String text = typed.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> points =
        number(text).filter(one -> one.signum() >= 0 && one.compareTo(WORST_PAIN) <= 0);
    if (points.isEmpty()) {
      faults.put(field, "Pain takes a number from 0 to 10.");
    }
    return points;
  }

  private static Optional<BigDecimal> percent(
      Typed typed, Optional<CareNumber> number, Map<String, String> faults) {
    String text = typed.value("percent");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (number.isEmpty()) {
      faults.put("percent", "Choose what the percentage is of.");
      return Optional.empty();
    }
    CareNumber kept = number.get();
    Optional<BigDecimal> value =
        number(text)
            .filter(one -> one.compareTo(kept.least()) >= 0)
            .filter(one -> one.compareTo(kept.greatest()) <= 0);
    if (value.isEmpty()) {
      faults.put(
          "percent",
          "Takes a number from "
              + kept.least().toPlainString()
              + " to "
              + kept.greatest().toPlainString()
              + ".");
    }
    return value;
  }

  private static Optional<BigDecimal> number(String text) {
    boolean plain = text.matches("-?\\d{1,4}([.,]\\d{1,2})?");
    return plain ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
  }
}
