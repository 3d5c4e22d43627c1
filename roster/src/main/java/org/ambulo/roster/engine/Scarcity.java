package org.ambulo.roster.engine;

import java.time.DayOfWeek;

/**
 * Something of which more would help most.
 *
 * @param what such as "fluoroscopy room" or "therapist with skill spine"
 * @param day of the week
 * @param worthPerHour what one more hour on every such day would add to the schedule's value, at
 *     the prices of the bound
 * @param sentence for the reader
 */
public record Scarcity(String what, DayOfWeek day, double worthPerHour, String sentence) {}
