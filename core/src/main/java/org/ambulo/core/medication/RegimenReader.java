package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Prescription;
import org.ambulo.core.record.Reconciliation;

/**
 * Finds out what a patient takes and does not tolerate: from the lists of a case file and from the
 * chart.
 */
public final class RegimenReader {

  private static final String LIST = "meds";

  private final MedicineNames names;
  private final FormWords forms;
  private final AllergyReader allergies;
  private final BigDecimal unitsAtOnce;
  private final int listHoldsDays;

  public RegimenReader(KnowledgeBase knowledge) {
    names = new MedicineNames(knowledge.medicines());
    forms = new FormWords(knowledge);
    allergies = new AllergyReader(knowledge, names);
    unitsAtOnce = knowledge.limitConditions().unitsAtOnce();
    listHoldsDays = knowledge.limitConditions().listHoldsDays();
  }

  /**
   * The regimen as of the record's day. A medicine that is both ordered and said to be taken counts
   * once, with the greater dose; several orders of it add up. It is complete where somebody went
   * through it with the patient not too long ago and said so; nobody having done that, where a case
   * gives its list.
   */
  public Regimen read(PatientRecord patient) {
    MedicineList list = new MedicineList(names, forms);
    boolean given = list.read(patient.sections().getOrDefault(LIST, new Node.Empty(Place.NOWHERE)));
    Optional<Reconciliation> gone = Reconciliation.latest(patient);
    boolean complete = gone.map(one -> holds(one, patient.asOf())).orElse(given);
    UnrecognisedProducts unrecognised = new UnrecognisedProducts();
    ChartMedicines ordered = new ChartMedicines(names, patient.asOf(), unitsAtOnce, unrecognised);
    ChartMedicines stated = new ChartMedicines(names, patient.asOf(), unitsAtOnce, unrecognised);
    for (Entry entry : patient.entries()) {
      if (entry.kind() == Entry.Kind.MEDICATION) {
        (isStatement(entry) ? stated : ordered).read(entry);
      }
    }
    List<Taken> taken = new ArrayList<>(list.taken());
    taken.addAll(greater(ordered.taken(), stated.taken()));
    List<DataProblem> unread = new ArrayList<>();
    stated.stopped().stream()
        .filter(ordered::isActiveSince)
        .map(RegimenReader::contradiction)
        .forEach(unread::add);
    return new Regimen(
        taken,
        complete,
        allergies.read(patient, unread),
        joined(list.unrecognised(), unrecognised.words()),
        joined(
            list.problems(),
            ordered.problems(),
            stated.problems(),
            unread,
            unrecognised.problems()));
  }

  private boolean holds(Reconciliation gone, LocalDate asOf) {
    return gone.complete() && !gone.day().isBefore(asOf.minusDays(listHoldsDays));
  }

  /** Ordered, and since then said not to be taken: it counts until somebody clears it up. */
  private static DataProblem contradiction(ChartMedicines.Named said) {
    return new DataProblem(
        DataProblem.Kind.CONTRADICTION,
        said.entry().text(),
        said.entry().origin().words(),
        "is ordered and active, and said not to be taken; it counts as taken until that is cleared"
            + " up");
  }

  @SafeVarargs
  private static <T> List<T> joined(List<T>... lists) {
    List<T> all = new ArrayList<>();
    for (List<T> list : lists) {
      all.addAll(list);
    }
    return all.stream().distinct().toList();
  }

  private static boolean isStatement(Entry entry) {
    return entry
        .prescription()
        .filter(p -> p.source() == Prescription.Source.STATEMENT)
        .isPresent();
  }

  /** By medicine: what is ordered, or what is stated, whichever is more a day. */
  private static List<Taken> greater(List<Taken> ordered, List<Taken> stated) {
    Map<String, List<Taken>> orders = byMedicine(ordered);
    Map<String, List<Taken>> statements = byMedicine(stated);
    List<Taken> greater = new ArrayList<>();
    orders.forEach(
        (id, list) -> {
          List<Taken> other = statements.getOrDefault(id, List.of());
          greater.addAll(sum(other).compareTo(sum(list)) > 0 ? other : list);
        });
    statements.forEach(
        (id, list) -> {
          if (!orders.containsKey(id)) {
            greater.addAll(list);
          }
        });
    return greater;
  }

  private static Map<String, List<Taken>> byMedicine(List<Taken> all) {
    Map<String, List<Taken>> byMedicine = new LinkedHashMap<>();
    for (Taken one : all) {
      byMedicine.computeIfAbsent(one.medicine().id(), id -> new ArrayList<>()).add(one);
    }
    return byMedicine;
  }

  private static BigDecimal sum(List<Taken> all) {
    return all.stream()
        .flatMap(one -> one.daily().stream())
        .map(Taken.Daily::most)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
