package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.outcome.OutcomeRow;

/**
 * A port: where the standings are kept. They can be made anew from the record at any time; each
 * says of which revision it was made, so that one that is behind is known as such.
 */
public interface Standings {

  /** Keeps each in place of the patient's last one, unless that is of a later revision or day. */
  void keep(List<Standing> standings);

  /** Patients whose standing is missing, behind their record, or of an earlier day. */
  List<String> behind(LocalDate day, int most);

  /** How many of those there are. */
  long countBehind(LocalDate day);

  /** What there is to look at, the most pressing first. */
  List<Item> worklist(Set<Attention.Kind> kinds, Sight sight, Slice slice);

  /** How much of each kind there is; a kind with nothing is left out. */
  Map<Attention.Kind, Long> count(Set<Attention.Kind> kinds, Sight sight);

  /** Patients whose name holds these words, by name. */
  List<Named> named(String words, Sight sight, Slice slice);

  /** What each patient in sight adds to the figures of the clinic, by name. */
  List<OutcomeRow> outcomes(Sight sight);

  /** A number that rises whenever a standing was kept, by whatever process. */
  long turn();

  /** A line of a worklist. */
  record Item(
      String patient, String name, String about, String cause, String lead, Attention attention) {}

  /** A line of the list of patients. */
  record Named(String patient, String name, String about, String cause, String lead) {}
}
