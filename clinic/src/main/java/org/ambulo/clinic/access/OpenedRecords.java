package org.ambulo.clinic.access;

import java.time.Instant;
import java.util.Set;

/** Records opened by breaking the glass. */
public interface OpenedRecords {

  void open(String account, String patient, String reason, Instant until);

  /** The patients whose record is open to this account now. */
  Set<String> openTo(String account, Instant now);
}
