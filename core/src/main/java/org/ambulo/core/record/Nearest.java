package org.ambulo.core.record;

import java.util.Collection;
import java.util.List;

/** The known name that is most like a mistyped one, for messages. */
public final class Nearest {

  private static final int LONGEST = 60;

  /** So many letters may stand for the rest of a name. */
  private static final int SHORTEST_START = 3;

  private Nearest() {}

  /**
   * The name with the fewest edits, if there are any that begin with what was typed then of these;
   * the first of several. Empty text when there are no names.
   */
  public static String to(String typed, Collection<String> names) {
    String like = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<String> begun = names.stream().filter(name -> name.startsWith(like)).toList();
    return closest(like, like.length() < SHORTEST_START || begun.isEmpty() ? names : begun);
  }

  private static String closest(String like, Collection<String> names) {
    String nearest = "";
    int fewest = Integer.MAX_VALUE;
    for (String name : names) {
      int edits = edits(like, name);
      if (edits < fewest) {
        fewest = edits;
        nearest = name;
      }
    }
    return nearest;
  }

  /** Levenshtein distance. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitute = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
