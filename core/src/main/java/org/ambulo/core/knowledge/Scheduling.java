package org.ambulo.core.knowledge;

import org.ambulo.core.roster.ScheduleWeights;

/** What a schedule of the clinic gains and loses, and where these weights come from. */
public record Scheduling(ScheduleWeights weights, Citation citation) {}
