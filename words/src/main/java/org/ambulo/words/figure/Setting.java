package org.ambulo.words.figure;

import java.util.Set;

/**
 * What holds for all poses of an exercise.
 *
 * @param lying whether the shoulders stay in place, not the far foot
 * @param front whether the figure is seen from the front, so that no limb is far
 */
record Setting(Set<Prop> props, boolean lying, boolean front) {

  Setting {
    props = Set.copyOf(props);
  }
}
