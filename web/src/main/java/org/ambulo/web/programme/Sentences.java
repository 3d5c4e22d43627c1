package org.ambulo.web.programme;

import java.util.List;
import java.util.stream.Stream;

/** The sentences of a text, one step each. */
public final class Sentences {

  private Sentences() {}

  public static List<String> of(String text) {
    return Stream.of(text.split("(?<=[.?!]) +", -1)).filter(one -> !one.isBlank()).toList();
  }
}
