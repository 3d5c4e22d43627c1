package org.ambulo.core.procedure;

import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/**
 * What is known about a patient, the medicines included. As {@link Facts} it answers medicines and
 * their classes with yes when one is taken or asked for; everything else as the record does.
 */
public interface MedicinesInUse extends Facts {

  /**
   * Whether the medicine is taken now. One that is only asked for is not; unknown while the list of
   * medicines is.
   */
  Truth taken(String medicine);
}
