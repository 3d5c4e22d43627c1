package org.ambulo.core.plan;

import java.util.List;

/**
 * Something that was considered and is not proposed, and why.
 *
 * @param sources ids of the sources of the reason; empty where the patient's own facts are the
 *     reason
 */
public record Withheld(String id, String text, String why, List<String> sources) {
  public Withheld {
    sources = List.copyOf(sources);
  }
}
