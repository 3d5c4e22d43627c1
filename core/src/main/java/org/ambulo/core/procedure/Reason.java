package org.ambulo.core.procedure;

import java.util.List;
import java.util.Locale;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Gate;

/**
 * A gate that is not passed, or that cannot be judged.
 *
 * @param code id of a reason code
 * @param statement what it is about, in words, with the answers that made it so
 * @param missing the facts that are missing, in words; empty unless the level is {@link
 *     Level#UNKNOWN}
 */
public record Reason(
    String code, Level level, String statement, List<String> missing, Citation citation) {
  public Reason {
    missing = List.copyOf(missing);
  }

  /** A gate that cannot be judged; named after what it is about. */
  static Reason unknown(String code, String name, List<String> missing, Citation citation) {
    return new Reason(code, Level.UNKNOWN, name, missing, citation);
  }

  /** In words, with the answers that made it so, or the facts that are missing. */
  public String why() {
    return level == Level.UNKNOWN
        ? statement + "; not known: " + String.join("; ", missing)
        : statement;
  }

  /** What follows from it, the gravest first. */
  public enum Level {
    BLOCK_SAFETY,
    BLOCK_PAYER,
    HOLD,
    WARN,
    /** Not judged: a gap to close before the day; it neither blocks nor clears. */
    UNKNOWN;

    static Level of(Gate.Level level) {
      return switch (level) {
        case BLOCK_SAFETY -> BLOCK_SAFETY;
        case HOLD -> HOLD;
        case BLOCK_PAYER -> BLOCK_PAYER;
        case WARN -> WARN;
      };
    }

    /** Its name outside: {@code block_safety}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
