package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * The list of medicines was gone through with the patient.
 *
 * @param complete whether what is not on the list is not taken
 */
public record Reconciliation(LocalDate day, boolean complete) {

  /** The part of a case with all of them. */
  public static final String SECTION = "reconciliations";

  /** The latest of a record up to its as-of day; what was said before it counts no more. */
  public static Optional<Reconciliation> latest(PatientRecord patient) {
    if (!patient.sections().containsKey(SECTION)) {
      return Optional.empty();
    }
    List<Reconciliation> all = read(patient.sections(), patient.asOf(), Complaint.NONE);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Those that can be read, the latest last; of one day in the order of the list. */
  static List<Reconciliation> read(
      Map<String, Node> sections, LocalDate asOf, Complaint complaint) {
    DatedEntries entries = new DatedEntries(asOf, complaint);
    List<Reconciliation> all = new ArrayList<>();
    Node section = sections.getOrDefault(SECTION, DatedEntries.NOTHING);
    for (Node node : entries.of(SECTION, section)) {
      Node said = DatedEntries.field(node, "complete");
      if (!(said instanceof Node.Flag)) {
        complaint.about(
            Kind.WRONG_TYPE, SECTION, node, "needs complete: true or false; counted as not");
      }
      boolean complete = said instanceof Node.Flag flag && flag.value();
      entries.day(SECTION, node).ifPresent(day -> all.add(new Reconciliation(day, complete)));
    }
    all.sort(Comparator.comparing(Reconciliation::day));
    return all;
  }
}
