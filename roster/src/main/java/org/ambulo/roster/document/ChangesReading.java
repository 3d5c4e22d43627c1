package org.ambulo.roster.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Place;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Refusal;

/**
 * What became of a document of changes.
 *
 * @param asOf now, in the clinic's local time; where it cannot be read, the start of the first day
 *     planned
 * @param promised the schedule that patients were told; empty where there is none
 * @param changes those that can be read, in the order written
 * @param problems what is wrong
 * @param notes what is only worth knowing
 */
public record ChangesReading(
    LocalDateTime asOf,
    Optional<List<Booking>> promised,
    List<Written> changes,
    List<DocumentProblem> problems,
    List<DocumentProblem> notes) {

  /** A change and where it stands. */
  public record Written(Change change, Place place, String path) {}

  public ChangesReading {
    promised = promised.map(List::copyOf);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The changes alone. */
  public List<Change> list() {
    return changes.stream().map(Written::change).toList();
  }

  /** A change that could not be made, with its place. */
  public DocumentProblem problem(Refusal refusal) {
    Written written = changes.get(refusal.change());
    return new DocumentProblem(written.place(), written.path(), refusal.what(), refusal.remedy());
  }
}
