package org.ambulo.core.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a gate can ask of the procedure under judgement. */
public enum ProcedureAttribute {
  USES_FLUOROSCOPY,
  /** Contrast is used, unless the request says that it is not. */
  USES_CONTRAST,
  USES_STEROID,
  /** A number: {@link BleedingRisk#level()}. */
  BLEEDING_RISK_LEVEL,
  /** A medicine against clotting is taken, and held for fewer days than the table asks. */
  HOLD_TOO_SHORT,
  /** A medicine against clotting is taken whose hold the prescriber shares in. */
  HOLD_SHARED,
  /** The steroid asked for exceeds a cap, alone or with what went before. */
  STEROID_OVER_CAP,
  /** The steroid asked for has particles. */
  PARTICULATE_STEROID;

  private static final Map<String, ProcedureAttribute> BY_ID =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(a -> a.id, a -> a));

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Its name in the content. */
  public String id() {
    return id;
  }

  public static Optional<ProcedureAttribute> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
