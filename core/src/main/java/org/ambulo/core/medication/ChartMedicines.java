package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Prescription;

/** Reads the medicines among the entries of a chart. */
final class ChartMedicines {

  private static final Set<String> OVER =
      Set.of(
          "completed", "stopped", "cancelled", "entered-in-error", "not-taken", "ended", "on-hold");
  private static final Set<String> STOPPED = Set.of("stopped", "not-taken");
  private static final Set<String> PROPOSED = Set.of("proposal", "plan", "option");
  private static final Set<String> NOT_YET = Set.of("intended", "draft");

  private final MedicineNames names;
  private final LocalDate asOf;
  private final BigDecimal unitsAtOnce;
  private final List<Taken> taken = new ArrayList<>();
  private final UnrecognisedProducts unrecognised;
  private final List<Named> active = new ArrayList<>();
  private final List<Named> stopped = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();

  /**
   * @param unrecognised told of every product of which no ingredient is known
   */
  ChartMedicines(
      MedicineNames names,
      LocalDate asOf,
      BigDecimal unitsAtOnce,
      UnrecognisedProducts unrecognised) {
    this.names = names;
    this.unrecognised = unrecognised;
    this.asOf = asOf;
    this.unitsAtOnce = unitsAtOnce;
  }

  List<Taken> taken() {
    return taken;
  }

  List<DataProblem> problems() {
    return problems;
  }

  /** A medicine that an entry names. */
  record Named(Medicine medicine, Entry entry) {}

  /** What entries say is not taken any more, by their status. */
  List<Named> stopped() {
    return stopped;
  }

  /** Whether it is active by an entry that is not known to be newer than this one. */
  boolean isActiveSince(Named other) {
    return active.stream()
        .anyMatch(one -> one.medicine().equals(other.medicine()) && !isNewer(one, other));
  }

  private static boolean isNewer(Named one, Named other) {
    Optional<PartialDate> date = one.entry().date();
    Optional<PartialDate> before = other.entry().date();
    return date.isPresent()
        && before.isPresent()
        && date.get().first().isAfter(before.get().last());
  }

  void read(Entry entry) {
    Standing standing = standing(entry);
    if (standing == Standing.OVER && entry.status().filter(STOPPED::contains).isEmpty()) {
      return;
    }
    List<ProductName.Component> components = ProductName.read(entry.text());
    if (standing == Standing.OVER) {
      for (ProductName.Component component : components) {
        medicine(entry, component, components.size())
            .ifPresent(m -> stopped.add(new Named(m, entry)));
      }
      return;
    }
    List<ProductName.Component> unknown = new ArrayList<>();
    for (ProductName.Component component : components) {
      Optional<Medicine> medicine = medicine(entry, component, components.size());
      if (medicine.isEmpty()) {
        unknown.add(component);
      } else {
        if (standing == Standing.ACTIVE) {
          active.add(new Named(medicine.get(), entry));
        }
        taken.add(taken(entry, medicine.get(), component, standing, components.size() > 1));
      }
    }
    if (unknown.size() == components.size()) {
      unrecognised.add(entry, unknown);
    } else {
      unknown.forEach(component -> unrecognised.addPart(entry, component));
    }
  }

  private Optional<Medicine> medicine(
      Entry entry, ProductName.Component component, int components) {
    String words = entry.text() + " " + route(entry).orElse("");
    Optional<Medicine> byCode =
        components == 1 ? names.byCodes(entry.codes(), words) : Optional.empty();
    return byCode.or(() -> names.byWords(component.name(), words));
  }

  private Taken taken(
      Entry entry,
      Medicine medicine,
      ProductName.Component component,
      Standing standing,
      boolean combined) {
    List<Dosage> dosages = dosages(entry);
    Optional<BigDecimal> most = Optional.empty();
    for (Dosage dosage : dosages) {
      Optional<BigDecimal> one =
          isPlausible(entry, dosage)
              ? DailyDose.of(dosage, component.strength(), combined)
              : Optional.empty();
      most = most.isPresent() && one.isPresent() ? Optional.of(most.get().add(one.get())) : one;
      if (one.isEmpty()) {
        break;
      }
    }
    if (most.isEmpty() && dosages.stream().allMatch(this::isPlausible) && !dosages.isEmpty()) {
      String words = dosages.getFirst().text();
      trouble(
          Kind.UNREADABLE,
          entry,
          words.isEmpty()
              ? "its instruction gives no daily dose; give dose, times and hours"
              : "its instruction gives no daily dose: " + words);
    }
    return new Taken(
        medicine,
        standing,
        most.map(mg -> new Taken.Daily(mg, Optional.empty())),
        route(entry).or(() -> Routes.in(entry.text().toLowerCase(Locale.ROOT))),
        dosages.stream().anyMatch(Dosage::asNeeded),
        false,
        entry.text(),
        entry.origin().words());
  }

  private boolean isPlausible(Dosage dosage) {
    return dosage
        .dose()
        .filter(dose -> DailyDose.isOfUnits(dose) && dose.value().compareTo(unitsAtOnce) > 0)
        .isEmpty();
  }

  /** Five hundred tablets at once are five hundred milligrams without their unit. */
  private boolean isPlausible(Entry entry, Dosage dosage) {
    boolean plausible = isPlausible(dosage);
    if (!plausible) {
      Dosage.Quantity dose = dosage.dose().orElseThrow();
      trouble(
          Kind.OUT_OF_RANGE,
          entry,
          "its dose ("
              + (dose.value().toPlainString() + " " + dose.unit()).strip()
              + ") is no number of units to take at once; give it with its unit");
    }
    return plausible;
  }

  private void trouble(Kind kind, Entry entry, String message) {
    problems.add(new DataProblem(kind, entry.text(), entry.origin().words(), message));
  }

  private static List<Dosage> dosages(Entry entry) {
    return entry.prescription().map(Prescription::dosages).orElse(List.of());
  }

  private static Optional<String> route(Entry entry) {
    return dosages(entry).stream()
        .flatMap(dosage -> dosage.route().stream())
        .findFirst()
        .flatMap(words -> Routes.in(words.toLowerCase(Locale.ROOT)));
  }

  private Standing standing(Entry entry) {
    Optional<Prescription> prescription = entry.prescription();
    boolean once =
        prescription.filter(p -> p.source() == Prescription.Source.ADMINISTRATION).isPresent();
    boolean ended =
        prescription
            .flatMap(Prescription::end)
            .filter(end -> end.last().isBefore(asOf))
            .isPresent();
    if (once || ended || entry.status().filter(OVER::contains).isPresent()) {
      return Standing.OVER;
    }
    boolean proposed =
        prescription.flatMap(Prescription::intent).filter(PROPOSED::contains).isPresent()
            || entry.status().filter(NOT_YET::contains).isPresent();
    return proposed ? Standing.REQUESTED : Standing.ACTIVE;
  }
}
