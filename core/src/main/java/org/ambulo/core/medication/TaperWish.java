package org.ambulo.core.medication;

import java.util.Optional;

/**
 * What the asker wants of a taper calendar; what is empty is as the rules have it.
 *
 * @param form id of the form to dispense
 * @param weeks between steps, never fewer than the pace needs
 */
public record TaperWish(Optional<String> form, Optional<Integer> weeks) {

  /** As the rules have it. */
  public static final TaperWish NONE = new TaperWish(Optional.empty(), Optional.empty());
}
