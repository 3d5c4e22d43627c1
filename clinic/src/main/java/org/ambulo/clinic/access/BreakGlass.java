package org.ambulo.clinic.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Key;

/**
 * Opening a record without being on the patient's team: for a while, with a reason, and the patient
 * sees that it was done.
 */
public final class BreakGlass {

  /** What came of it. */
  public sealed interface Outcome {}

  public record Opened(Instant until) implements Outcome {}

  public record Refused(String why) implements Outcome {}

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  private final OpenedRecords opened;
  private final Archive archive;
  private final InstantSource clock;
  private final Duration lasts;

  public BreakGlass(OpenedRecords opened, Archive archive, InstantSource clock, Duration lasts) {
    this.opened = opened;
    this.archive = archive;
    this.clock = clock;
    this.lasts = lasts;
  }

  /** Opens one patient's record to the caller. */
  public Outcome open(Caller caller, String patient, String reason) {
    String why = reason.strip();
    Optional<String> fault = fault(caller, patient, why);
    if (fault.isPresent()) {
      note(caller, Deed.Result.REFUSED, Optional.empty(), fault.get());
      return new Refused(fault.get());
    }
    Instant until = clock.instant().plus(lasts);
    note(caller, Deed.Result.DONE, Optional.of(patient), why);
    opened.open(caller.account(), patient, why, until);
    return new Opened(until);
  }

  private Optional<String> fault(Caller caller, String patient, String why) {
    if (!caller.role().isClinician()) {
      return Optional.of("Only clinicians open records.");
    }
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      return Optional.of("Give the reason in a sentence.");
    }
    Key key = new Key("Patient", patient);
    boolean known =
        archive.read(reading -> reading.current(key).filter(found -> !found.removed()).isPresent());
    return known ? Optional.empty() : Optional.of("There is no such patient.");
  }

  private void note(Caller caller, Deed.Result result, Optional<String> patient, String detail) {
    archive.record(List.of(caller.deed(Deed.Act.BREAK_GLASS, result, patient, detail)));
  }
}
