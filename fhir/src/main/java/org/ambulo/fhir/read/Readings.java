package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PartialDate;
import org.ambulo.fhir.json.JsonSyntax;
import org.ambulo.fhir.terms.CodeIndex;
import org.ambulo.fhir.terms.Extensions;

/** Laboratory values, vital signs and the like. */
final class Readings {

  private final Arriving arriving;
  private final Results results;
  private final Optional<PartialDate> date;

  Readings(Arriving arriving, CodeIndex index, Optional<PartialDate> date) {
    this.arriving = arriving;
    results = new Results(index);
    this.date = date;
  }

  void read(Measure measure, Element observation) {
    if (measure.isQualitative()) {
      qualitative(measure, observation);
    } else {
      quantitative(measure, observation);
    }
  }

  private void quantitative(Measure measure, Element observation) {
    switch (Value.of(written(observation))) {
      case Value.Quantity quantity when quantity.comparator().isPresent() ->
          trouble(measure, DataProblem.Kind.WRONG_TYPE, quantity.written() + " is no exact number");
      case Value.Quantity quantity -> take(measure, quantity.amount(), unit(measure, quantity));
      case Value.Plain plain -> take(measure, plain.amount(), Optional.empty());
      case Value.Words words -> words(measure, words.text());
      case Value.Coded coded ->
          trouble(
              measure,
              DataProblem.Kind.WRONG_TYPE,
              "is (" + coded.concept().text() + "); it takes a number");
      case Value.YesNo yesNo ->
          trouble(
              measure, DataProblem.Kind.WRONG_TYPE, "is " + yesNo.yes() + "; it takes a number");
      case Value.Missing missing -> arriving.left(measure.id() + ": no value: " + missing.reason());
      case Value.None none -> arriving.left(measure.id() + ": no value");
    }
  }

  /** The value before it was converted, where the writer kept it. */
  private static Element written(Element observation) {
    return observation.has("extension")
        ? observation.extension(Extensions.AS_WRITTEN).orElse(observation)
        : observation;
  }

  /** The unit by the name under which the measure knows it, else as it came. */
  private static Optional<String> unit(Measure measure, Value.Quantity quantity) {
    return quantity
        .unit()
        .filter(unit -> knows(measure, unit))
        .or(() -> quantity.words().filter(unit -> knows(measure, unit)))
        .or(quantity::unit);
  }

  private static boolean knows(Measure measure, String unit) {
    return measure.units().containsKey(unit) || measure.unit().equals(Optional.of(unit));
  }

  /** A number as text, with its unit after a space if it has one. */
  private void words(Measure measure, String text) {
    int space = text.indexOf(' ');
    Optional<BigDecimal> amount = JsonSyntax.number(space < 0 ? text : text.substring(0, space));
    if (amount.isEmpty()) {
      trouble(measure, DataProblem.Kind.WRONG_TYPE, "is (" + text + "); it takes a number");
    } else {
      take(
          measure,
          amount.get(),
          space < 0 ? Optional.empty() : Optional.of(text.substring(space).strip()));
    }
  }

  private void take(Measure measure, BigDecimal amount, Optional<String> unit) {
    arriving.record().measure(measure, amount, unit, date, arriving.origin());
    arriving.taken("measure", measure.id());
  }

  private void qualitative(Measure measure, Element observation) {
    Optional<Answer.Plain> result = results.of(observation);
    if (result.isPresent()) {
      arriving.record().measure(measure, result.get(), date, arriving.origin());
      arriving.taken("measure", measure.id());
    } else if (Value.of(observation) instanceof Value.None
        || Value.of(observation) instanceof Value.Missing) {
      arriving.left(measure.id() + ": no value");
    } else {
      trouble(
          measure,
          DataProblem.Kind.UNKNOWN_CODE,
          "is neither positive nor negative; give a code that says so");
    }
  }

  /** Answers a finding that asks whether the result is abnormally high. */
  void abnormal(Finding finding, Element observation) {
    Abnormality.of(observation)
        .or(() -> results.of(observation))
        .ifPresentOrElse(
            answer -> {
              boolean yes = answer == Answer.Plain.YES;
              arriving.record().answer(finding.id(), Node.flag(yes), date, arriving.origin());
              arriving.taken("finding", finding.id());
            },
            () ->
                arriving.left(
                    finding.id()
                        + ": neither an interpretation nor a reference range says whether it is"
                        + " high"));
  }

  private void trouble(Measure measure, DataProblem.Kind kind, String message) {
    arriving.trouble(kind, measure.id(), message);
  }
}
