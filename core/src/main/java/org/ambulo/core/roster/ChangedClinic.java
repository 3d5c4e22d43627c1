package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clinic after changes, and what of the promised appointments is left to be kept.
 *
 * @param clinic with other hours, patients and courses; what is over stays as it was
 * @param promises without what was cancelled or not had, fixed bookings included
 * @param touched ids of patients whom the changes are about
 * @param refusals changes that could not be made
 * @param strangers promised appointments of patients whom the clinic does not know: left out
 */
public record ChangedClinic(
    Clinic clinic,
    Promises promises,
    Set<String> touched,
    List<Refusal> refusals,
    List<Booking> strangers) {

  public ChangedClinic {
    touched = Set.copyOf(touched);
    refusals = List.copyOf(refusals);
    strangers = List.copyOf(strangers);
  }

  /**
   * Makes one change after the other. A fixed booking that can no longer take place because of an
   * absence is no longer fixed, where it is a session or a procedure: it can be booked anew.
   */
  public static ChangedClinic of(Clinic clinic, Promises promised, List<Change> changes) {
    ChangingClinic changing = new ChangingClinic(clinic, promised);
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int number = i;
      changing
          .make(changes.get(i))
          .ifPresent(no -> refusals.add(new Refusal(number, no.what(), no.remedy())));
    }
    return new ChangedClinic(
        changing.clinic(),
        changing.promises(),
        new TreeSet<>(changing.touched()),
        refusals,
        changing.strangers());
  }
}
