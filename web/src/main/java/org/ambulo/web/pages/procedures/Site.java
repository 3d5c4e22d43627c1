package org.ambulo.web.pages.procedures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a needle goes.
 *
 * @param level such as L4-L5; empty where it is not said
 * @param side left, right or both; empty where it is not said
 */
record Site(String level, String side) {

  private static final Set<String> SIDES = Set.of("left", "right", "both");

  /** Whether these words name a side, and no level. */
  static boolean isSide(String words) {
    return SIDES.contains(words);
  }

  /** Of the sites as a document names them. */
  static Site of(List<String> words) {
    return new Site(
        words.stream().filter(one -> !isSide(one)).collect(Collectors.joining(" ")),
        words.stream().filter(Site::isSide).collect(Collectors.joining(" ")));
  }

  /** In words; empty where nothing is said. */
  String words() {
    return (level + " " + side).strip();
  }
}
