package org.ambulo.core.knowledge;

import java.util.List;

/**
 * How big a programme is.
 *
 * @param homeLeast home exercises below which a programme is thin
 * @param homeUsual home exercises up to which an opening set fills it
 * @param homeMost home exercises at most
 * @param minutesADay minutes a day that home exercises may take
 * @param techniquesMost manual techniques at most
 * @param passivePercent share of a visit that passive means may take at most, in percent
 * @param passiveMinutes minutes of a passive means at most
 * @param flareHours hours after which a flare goes back one phase
 * @param fallback id of the exercise that is always there to go back to
 * @param general ids of exercises that fill a thin programme, first choice first
 */
public record ProgrammeSize(
    int homeLeast,
    int homeUsual,
    int homeMost,
    int minutesADay,
    int techniquesMost,
    int passivePercent,
    int passiveMinutes,
    int flareHours,
    String fallback,
    List<String> general,
    Citation citation) {
  public ProgrammeSize {
    general = List.copyOf(general);
  }
}
