package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import org.ambulo.core.roster.Disturbance;

/**
 * Where a schedule stands when it is made anew.
 *
 * @param over what starts before it is over
 * @param noticeEnds what starts before it stays, where it can
 * @param notBefore nothing new is booked before this
 * @param disturbance what moving costs
 */
record Standing(
    LocalDateTime over,
    LocalDateTime noticeEnds,
    LocalDateTime notBefore,
    Disturbance disturbance) {}
