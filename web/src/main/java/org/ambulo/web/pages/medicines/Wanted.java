package org.ambulo.web.pages.medicines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;

/**
 * A medicine as a form says that it is, or is to be, taken.
 *
 * @param name as typed, or as the line says that is changed
 * @param since the first day; empty where it is not known since when something is taken already
 */
record Wanted(
    String name,
    Source source,
    BigDecimal dose,
    DoseUnit unit,
    Frequency frequency,
    Route route,
    Need need,
    Optional<LocalDate> since) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NUMBER = 9;

  /** Who wants it to be taken. */
  enum Source {
    /** We prescribe it. */
    ORDER,
    /** The patient takes it, whoever prescribed it. */
    STATEMENT
  }

  /** When it is taken. */
  enum Need {
    REGULAR,
    AS_NEEDED
  }

  /** What is wrong with a form, or the medicine that it means. */
  record Read(Map<String, String> faults, Optional<Wanted> wanted) {
    Read {
      faults = Map.copyOf(faults);
    }
  }

  /**
   * Reads a form.
   *
   * @param line name and source of the line that is changed; empty where one is added
   */
  static Read read(Typed typed, Optional<ChartedLine> line, LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    String name = line.map(ChartedLine::name).orElseGet(() -> typed.value("medicine"));
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.put("medicine", "Name the medicine.");
    }
    Optional<Source> source = source(typed.value("source"));
    if (source.isEmpty()) {
      faults.put("source", "Say whether we prescribe it or the patient takes it.");
    }
    Optional<BigDecimal> dose = dose(typed.value("dose"));
    if (dose.isEmpty()) {
      faults.put("dose", "Give the dose at one time as a number above 0, such as 2.5.");
    }
    Optional<DoseUnit> unit = DoseUnit.of(typed.value("unit"));
    if (unit.isEmpty()) {
      faults.put("unit", "Choose a unit.");
    }
    Optional<Frequency> frequency = Frequency.of(typed.value("frequency"));
    if (frequency.isEmpty()) {
      faults.put("frequency", "Choose how often.");
    }
    Optional<Route> route = Route.of(typed.value("route"));
    if (route.isEmpty()) {
      faults.put("route", "Choose a route.");
    }
    Optional<LocalDate> day = since(typed.value("since"), today);
    if (day.isEmpty() && !typed.value("since").isEmpty()) {
      faults.put("since", "Give a day that is not after today.");
    }
    boolean fromToday = line.isPresent() || source.filter(Source.ORDER::equals).isPresent();
    Optional<LocalDate> since = fromToday ? day.or(() -> Optional.of(today)) : day;
    if (!faults.isEmpty()) {
      return new Read(faults, Optional.empty());
    }
    return new Read(
        Map.of(),
        Optional.of(
            new Wanted(
                name,
                source.orElseThrow(),
                dose.orElseThrow(),
                unit.orElseThrow(),
                frequency.orElseThrow(),
                route.orElseThrow(),
                typed.value("need").equals("yes") ? Need.AS_NEEDED : Need.REGULAR,
                since)));
  }

  private static Optional<Source> source(String name) {
    return switch (name) {
      case "order" -> Optional.of(Source.ORDER);
      case "statement" -> Optional.of(Source.STATEMENT);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> dose(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.replace(',', '.')))
              .filter(number -> number.signum() > 0 && number.precision() <= LONGEST_NUMBER)
              .filter(number -> Math.abs(number.scale()) <= LONGEST_NUMBER)
              .map(number -> new BigDecimal(number.stripTrailingZeros().toPlainString()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> since(String text, LocalDate today) {
    return Fields.typedDay(text).filter(day -> !day.isAfter(today) && day.isAfter(LocalDate.EPOCH));
  }

  /** The instruction in words. */
  String words() {
    return dose.toPlainString()
        + " "
        + (unit == DoseUnit.MCG_PER_HOUR ? "mcg/h patch" : unit.words())
        + " "
        + frequency.words()
        + (need == Need.AS_NEEDED ? " as needed" : "");
  }

  /** The product: of a patch, its strength belongs to the name. */
  String product(String medicine) {
    return unit == DoseUnit.MCG_PER_HOUR
        ? medicine + " " + dose.toPlainString() + " " + unit.code() + " patch"
        : medicine;
  }
}
