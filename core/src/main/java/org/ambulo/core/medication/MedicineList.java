package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Origin;

/** Reads the list of medicines of a case file. */
final class MedicineList {

  private static final Set<String> OVER =
      Set.of("completed", "stopped", "cancelled", "entered-in-error", "not-taken", "past");
  private static final String ADDICTION = "oud_otp";

  private final MedicineNames names;
  private final FormWords forms;
  private final List<Taken> taken = new ArrayList<>();
  private final List<String> unrecognised = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();

  MedicineList(MedicineNames names, FormWords forms) {
    this.names = names;
    this.forms = forms;
  }

  List<Taken> taken() {
    return taken;
  }

  List<String> unrecognised() {
    return unrecognised;
  }

  List<DataProblem> problems() {
    return problems;
  }

  /** Whether there is a list; one that is given is complete. */
  boolean read(Node meds) {
    if (!(meds instanceof Node.Many many)) {
      if (!(meds instanceof Node.Empty)) {
        trouble(Kind.WRONG_TYPE, "meds", meds, "is " + meds.kind() + "; it takes a list");
      }
      return false;
    }
    many.items().forEach(this::entry);
    return true;
  }

  private void entry(Node node) {
    if (!(node instanceof Node.Group group)) {
      trouble(Kind.WRONG_TYPE, "meds", node, "must be a group with drug, strength and per_day");
      return;
    }
    String words = words(group, "drug").orElse("");
    Standing standing = standing(group);
    if (standing == Standing.OVER) {
      return;
    }
    Optional<Medicine> medicine = names.byId(words).or(() -> names.byWords(words, words));
    if (medicine.isEmpty()) {
      unrecognised.add(words);
      trouble(
          Kind.UNKNOWN_CODE,
          words.isEmpty() ? "meds" : words,
          node,
          "is not recognised, so its doses and interactions are not checked; give the name of its"
              + " ingredient");
      return;
    }
    Units units = units(group, words);
    String product = words + form(group, words).map(form -> " " + form).orElse("");
    add(medicine.get(), figure(group, "strength", words), units, standing, group, product);
    if (group.fields().get("with") instanceof Node.Group with) {
      with.fields().keySet().forEach(id -> partner(id, with, units, standing, group, product));
    }
  }

  /** The form as written, where it is understood. */
  private Optional<String> form(Node.Group group, String words) {
    Optional<String> form = words(group, "form");
    Optional<String> known = form.filter(forms::isForm);
    if (form.isPresent() && known.isEmpty()) {
      trouble(
          Kind.UNKNOWN_CODE,
          words,
          group,
          "'form' ("
              + form.get()
              + ") is not understood and left out; give ER or extended release, IR, liquid,"
              + " tablet, capsule or patch");
    }
    return known;
  }

  /** The other ingredient of a combination. */
  private void partner(
      String id, Node.Group with, Units units, Standing standing, Node.Group group, String words) {
    Optional<Medicine> medicine = names.byId(id).or(() -> names.byWords(id, id));
    if (medicine.isPresent()) {
      add(medicine.get(), figure(with, id, words), units, standing, group, words + " with " + id);
    } else {
      unrecognised.add(id);
      trouble(
          Kind.UNKNOWN_CODE,
          id,
          with,
          "is not recognised, so it is not checked; give the name of an ingredient");
    }
  }

  private void add(
      Medicine medicine,
      Optional<BigDecimal> strength,
      Units units,
      Standing standing,
      Node.Group group,
      String words) {
    Optional<Taken.Daily> daily =
        strength.flatMap(
            amount -> isPatchWorn(medicine) ? units.worn(amount) : units.daily(amount));
    taken.add(
        new Taken(
            medicine,
            standing,
            daily,
            words(group, "route").map(route -> Routes.in(route).orElse(route)),
            flag(group, "prn"),
            words(group, "indication").filter(ADDICTION::equals).isPresent(),
            words,
            "meds." + words));
  }

  /** The strength of an opioid patch is a rate; how often it is changed does not matter. */
  private static boolean isPatchWorn(Medicine medicine) {
    return medicine
        .mme()
        .filter(mme -> mme.unit() == Medicine.MmeFactor.Unit.MCG_PER_HOUR)
        .isPresent();
  }

  /** Units at once and a day, at most and as reported. */
  private record Units(
      Optional<BigDecimal> perDose, Optional<BigDecimal> most, Optional<BigDecimal> reported) {

    Optional<Taken.Daily> daily(BigDecimal strength) {
      return most.map(
          units -> new Taken.Daily(units.multiply(strength), reported.map(strength::multiply)));
    }

    Optional<Taken.Daily> worn(BigDecimal strength) {
      return perDose.map(units -> new Taken.Daily(units.multiply(strength), Optional.empty()));
    }
  }

  private Units units(Node.Group group, String words) {
    Optional<BigDecimal> perDose =
        group.has("per_dose") ? figure(group, "per_dose", words) : Optional.of(BigDecimal.ONE);
    Optional<BigDecimal> perDay = figure(group, "per_day", words);
    Optional<BigDecimal> cap = figure(group, "max_units_per_day", words);
    Optional<BigDecimal> most =
        perDose
            .flatMap(dose -> perDay.map(dose::multiply))
            .map(units -> cap.map(units::min).orElse(units));
    return new Units(perDose, most, figure(group, "reported_per_day", words));
  }

  private Standing standing(Node.Group group) {
    boolean over =
        words(group, "status")
            .map(s -> s.toLowerCase(Locale.ROOT))
            .filter(OVER::contains)
            .isPresent();
    if (over) {
      return Standing.OVER;
    }
    return flag(group, "requested") ? Standing.REQUESTED : Standing.ACTIVE;
  }

  private Optional<BigDecimal> figure(Node.Group group, String key, String words) {
    return switch (group.fields().get(key)) {
      case null -> Optional.empty();
      case Node.Empty empty -> Optional.empty();
      case Node.Figure figure when figure.value().signum() < 0 -> {
        trouble(
            Kind.OUT_OF_RANGE,
            words,
            figure,
            "'" + key + "' (" + figure.words() + ") cannot be less than 0; the dose stays unknown");
        yield Optional.empty();
      }
      case Node.Figure figure -> Optional.of(figure.value());
      case Node other -> {
        trouble(
            Kind.WRONG_TYPE,
            words,
            other,
            "'" + key + "' is " + other.kind() + "; it takes a number");
        yield Optional.empty();
      }
    };
  }

  private static Optional<String> words(Node.Group group, String key) {
    return group.get(key).filter(n -> !(n instanceof Node.Empty)).map(Node::verbatim);
  }

  private static boolean flag(Node.Group group, String key) {
    return group.fields().get(key) instanceof Node.Flag flag && flag.value();
  }

  private void trouble(Kind kind, String about, Node node, String message) {
    Origin origin = new Origin(Origin.Kind.STATED, "meds", node.place());
    problems.add(new DataProblem(kind, about, origin.words(), message));
  }
}
