package org.ambulo.core.roster;

/**
 * A hard rule that a booking breaks.
 *
 * @param because in words for the one who books
 */
public record Violation(Rule rule, Booking booking, String because) {}
