package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Prescription;
import org.ambulo.core.record.TimingWords;
import org.ambulo.fhir.terms.Extensions;

/**
 * Reads how a medicine is to be taken: intent, end and dosage of the three medication resources.
 */
final class Prescriptions {

  private static final BigDecimal ONE = BigDecimal.ONE;

  /** Hours in a period unit of FHIR. */
  private static final Map<String, BigDecimal> HOURS =
      Map.of(
          "h", ONE,
          "d", BigDecimal.valueOf(24),
          "wk", BigDecimal.valueOf(168),
          "mo", BigDecimal.valueOf(730),
          "a", BigDecimal.valueOf(8766));

  private Prescriptions() {}

  static Optional<Prescription> read(Arriving arriving) {
    Element root = arriving.root();
    ResourceType type = arriving.resource().type();
    return source(type)
        .map(
            source ->
                new Prescription(source, intent(root, source), end(arriving), dosages(root, type)));
  }

  private static Optional<String> intent(Element root, Prescription.Source source) {
    if (source != Prescription.Source.ORDER) {
      return Optional.empty();
    }
    Optional<Element> written = root.extensionOf("intent", Extensions.AS_WRITTEN);
    return written.isPresent() ? written.get().text("valueString") : root.text("intent");
  }

  private static Optional<Prescription.Source> source(ResourceType type) {
    return switch (type) {
      case MEDICATION_REQUEST -> Optional.of(Prescription.Source.ORDER);
      case MEDICATION_STATEMENT -> Optional.of(Prescription.Source.STATEMENT);
      case MEDICATION_ADMINISTRATION -> Optional.of(Prescription.Source.ADMINISTRATION);
      default -> Optional.empty();
    };
  }

  private static Optional<PartialDate> end(Arriving arriving) {
    Element root = arriving.root();
    Optional<When> end =
        root.child("effectivePeriod")
            .or(() -> root.child("dispenseRequest").flatMap(d -> d.child("validityPeriod")))
            .flatMap(period -> When.point(period, "end"));
    if (end.isPresent() && end.get() instanceof When.Unreadable bad) {
      bad.report(arriving, "read as without an end");
    }
    return end.flatMap(When::date);
  }

  private static List<Dosage> dosages(Element root, ResourceType type) {
    return switch (type) {
      case MEDICATION_REQUEST ->
          root.children("dosageInstruction").stream().map(Prescriptions::dosage).toList();
      case MEDICATION_STATEMENT ->
          root.children("dosage").stream().map(Prescriptions::dosage).toList();
      default -> List.of();
    };
  }

  private static Dosage dosage(Element dosage) {
    String text = dosage.text("text").or(() -> timingWords(dosage)).orElse("");
    return new Dosage(
        dose(dosage),
        rhythm(dosage).or(() -> TimingWords.rhythm(text)),
        mostPerDay(dosage),
        dosage.flag("asNeededBoolean").orElse(false) || dosage.has("asNeededCodeableConcept"),
        words(dosage, "route"),
        text);
  }

  private static Optional<String> words(Element element, String field) {
    return Optional.of(Concept.in(element, field).text()).filter(Predicate.not(String::isEmpty));
  }

  private static Optional<String> timingWords(Element dosage) {
    return dosage.child("timing").flatMap(timing -> words(timing, "code"));
  }

  /** The most at once: of a range its upper end. */
  private static Optional<Dosage.Quantity> dose(Element dosage) {
    return dosage.children("doseAndRate").stream()
        .flatMap(
            rate ->
                rate
                    .child("doseRange")
                    .flatMap(range -> range.child("high"))
                    .or(() -> rate.child("doseQuantity"))
                    .or(() -> rate.child("rateQuantity"))
                    .flatMap(Prescriptions::quantity)
                    .stream())
        .findFirst();
  }

  /** An amount; without a unit it is so many of the product's units. */
  private static Optional<Dosage.Quantity> quantity(Element quantity) {
    Optional<String> unit =
        quantity.text("code").filter(code -> !code.startsWith("{")).or(() -> quantity.text("unit"));
    return quantity
        .number("value")
        .filter(value -> value.signum() >= 0)
        .map(value -> new Dosage.Quantity(value, unit.orElse("")));
  }

  /** The most often: the upper frequency in the shortest period. */
  private static Optional<Dosage.Rhythm> rhythm(Element dosage) {
    Optional<Element> timing = dosage.child("timing");
    Optional<Element> repeat = timing.flatMap(t -> t.child("repeat"));
    Optional<BigDecimal> hours =
        repeat.flatMap(
            r ->
                r.number("period")
                    .filter(period -> period.signum() > 0)
                    .flatMap(
                        period ->
                            r.text("periodUnit")
                                .map(unit -> HOURS.getOrDefault(unit, BigDecimal.ZERO))
                                .filter(unit -> unit.signum() > 0)
                                .map(unit -> unit.multiply(period))));
    BigDecimal times =
        repeat.flatMap(r -> r.number("frequencyMax").or(() -> r.number("frequency"))).orElse(ONE);
    return hours
        .filter(period -> times.signum() > 0)
        .map(period -> new Dosage.Rhythm(times, period))
        .or(() -> timing.flatMap(t -> words(t, "code")).flatMap(TimingWords::rhythm));
  }

  private static Optional<Dosage.Quantity> mostPerDay(Element dosage) {
    return dosage
        .child("maxDosePerPeriod")
        .filter(Prescriptions::isPerDay)
        .flatMap(most -> most.child("numerator"))
        .flatMap(Prescriptions::quantity);
  }

  private static boolean isPerDay(Element most) {
    Optional<Element> denominator = most.child("denominator");
    Optional<BigDecimal> value = denominator.flatMap(d -> d.number("value"));
    String unit =
        denominator
            .flatMap(d -> d.text("code").or(() -> d.text("unit")))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    boolean oneDay =
        value.filter(v -> v.compareTo(ONE) == 0).isPresent()
            && (unit.equals("d") || unit.equals("day"));
    boolean hours =
        value.filter(v -> v.compareTo(BigDecimal.valueOf(24)) == 0).isPresent()
            && (unit.equals("h") || unit.equals("hour"));
    return oneDay || hours;
  }
}
