package org.ambulo.core.knowledge;

import java.util.List;

/**
 * A passive means, only ever beside active exercise.
 *
 * @param endsAfterWeeks week after which it ends
 */
public record Modality(
    String id,
    String name,
    Status status,
    String dose,
    String evidence,
    Indication indication,
    List<String> avoidIf,
    int endsAfterWeeks,
    Citation citation) {
  public Modality {
    avoidIf = List.copyOf(avoidIf);
  }

  /** Whether it has a place. */
  public enum Status {
    MAY_SUPPORT,
    NOT_ROUTINE,
    DO_NOT_USE
  }
}
