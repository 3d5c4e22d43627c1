package org.ambulo.core.knowledge;

import org.ambulo.core.roster.ScheduleWeights;

/**
 * What a schedule of the clinic gains and loses, and where these weights come from.
 *
 * @param sessionGapDays at least so many days from one session of a course to the next
 * @param floorPart one session in so many is the least that a patient should have of a course
 * @param sessionMinutes how long a session is unless it is ordered otherwise
 */
public record Scheduling(
    ScheduleWeights weights,
    int sessionGapDays,
    int floorPart,
    int sessionMinutes,
    Citation citation) {}
