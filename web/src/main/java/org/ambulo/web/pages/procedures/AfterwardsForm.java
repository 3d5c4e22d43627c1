package org.ambulo.web.pages.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.procedures.ProcedureForms.Asking;
import org.ambulo.web.pages.procedures.ProcedureForms.Outcome;

/** What the form of adverse events after a procedure means for the record. */
public final class AfterwardsForm {

  private static final int LONGEST = 400;

  /** The patient was asked; whether anything happened. */
  public Outcome of(Asking asking, Typed typed) {
    Optional<CareRecord.Performed> done =
        asking.care().performed().stream()
            .filter(one -> one.key().id().equals(typed.of()))
            .findFirst();
    if (done.isEmpty()) {
      return new Outcome.Again(
          typed.wrong(Map.of("form", "This procedure is not there any more.")));
    }
    Map<String, String> faults = new LinkedHashMap<>();
    boolean happened = typed.value("happened").equals("yes");
    if (!happened && !typed.value("happened").equals("no")) {
      faults.put("happened", "Say whether anything happened.");
    }
    Optional<LocalDate> day =
        happened
            ? ProcedureForms.past(typed, "eventDay", asking.today(), faults)
            : Optional.empty();
    if (day.filter(one -> isBefore(one, done.get())).isPresent()) {
      faults.put("eventDay", "Give a day not before the procedure.");
    }
    String what = typed.value("what");
    if (happened && (what.isEmpty() || what.length() > LONGEST)) {
      faults.put("what", "Say what happened.");
    }
    Optional<Seriousness> serious = Seriousness.of(typed.value("serious"));
    if (happened && serious.isEmpty()) {
      faults.put("serious", "Choose how bad it is.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    LocalDate today = asking.today();
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Edit(
            done.get().key(),
            ProcedureForms.version(typed),
            procedure -> CareDrafts.asked(procedure, today)));
    day.ifPresent(
        on ->
            changes.add(
                new Change.Add(
                    "adverse event",
                    asking.drafts().adverse(done.get().key(), on, what, serious.orElseThrow()))));
    return new Outcome.Keep(changes);
  }

  private static boolean isBefore(LocalDate day, CareRecord.Performed done) {
    return done.day().filter(day::isBefore).isPresent();
  }
}
