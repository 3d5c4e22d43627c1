package org.ambulo.roster.engine;

/**
 * Something that found no place.
 *
 * @param kind {@link org.ambulo.core.roster.Booking#THERAPY} or the id of a procedure
 * @param count how many sessions; 1 for a procedure
 * @param because in words, with what stood in the way
 */
public record Unbooked(String patient, String kind, int count, String because) {}
