package org.ambulo.core.knowledge;

/**
 * Default limits of modified work.
 *
 * @param changePositionMinutes minutes after which the position changes
 */
public record WorkDuty(
    String id,
    String name,
    int liftKg,
    String bend,
    int changePositionMinutes,
    int reviewDays,
    Citation citation) {}
