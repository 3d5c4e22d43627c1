package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.DataProblem;

/**
 * All that a patient takes or is asked to take, by ingredient.
 *
 * @param taken in the order of the record; nothing that is over
 * @param complete whether a medicine that is not in it is known not to be taken
 * @param allergies what the patient is allergic to
 * @param unrecognised products, and parts of products, that are not known here, as written
 * @param problems what could not be read
 */
public record Regimen(
    List<Taken> taken,
    boolean complete,
    Allergies allergies,
    List<String> unrecognised,
    List<DataProblem> problems) {
  public Regimen {
    taken = List.copyOf(taken);
    unrecognised = List.copyOf(unrecognised);
    problems = List.copyOf(problems);
  }

  /** The same with one more. */
  Regimen with(Taken another) {
    List<Taken> more = new ArrayList<>(taken);
    more.add(another);
    return new Regimen(more, complete, allergies, unrecognised, problems);
  }

  /** The same without these products. */
  Regimen without(List<Taken> products) {
    List<Taken> others = taken.stream().filter(one -> !products.contains(one)).toList();
    return new Regimen(others, complete, allergies, unrecognised, problems);
  }

  /** Whether the medicine is taken or asked for. */
  public boolean has(String medicine) {
    for (Taken one : taken) {
      if (one.medicine().id().equals(medicine)) {
        return true;
      }
    }
    return false;
  }

  /** The different medicines of a class, by id. */
  public Set<String> ofClass(String medicineClass) {
    Set<String> ids = new TreeSet<>();
    for (Taken one : taken) {
      if (one.medicine().classes().contains(medicineClass)) {
        ids.add(one.medicine().id());
      }
    }
    return ids;
  }

  /** Milligrams a day of one medicine, over all products, as much as the orders allow. */
  public Sum dailyMg(String medicine) {
    BigDecimal total = BigDecimal.ZERO;
    boolean exact = complete;
    for (Taken one : taken) {
      if (one.medicine().id().equals(medicine)) {
        Optional<BigDecimal> most = one.daily().map(Taken.Daily::most);
        total = total.add(most.orElse(BigDecimal.ZERO));
        exact &= most.isPresent();
      }
    }
    return new Sum(total, exact);
  }

  /** A sum, and whether nothing is missing from it; if something is, it is the least. */
  public record Sum(BigDecimal value, boolean exact) {}

  /** The different medicines taken or asked for, in the order of the record. */
  public List<Medicine> medicines() {
    List<Medicine> medicines = new ArrayList<>();
    for (Taken one : taken) {
      if (!medicines.contains(one.medicine())) {
        medicines.add(one.medicine());
      }
    }
    return List.copyOf(medicines);
  }
}
