package org.ambulo.clinic.access;

import org.ambulo.clinic.archive.Sight;

/** Whether somebody may do something. */
public sealed interface Permission {

  /** Yes, with the records in this sight. */
  record Granted(Sight sight) implements Permission {}

  /** No. */
  record Refused(String why) implements Permission {}
}
