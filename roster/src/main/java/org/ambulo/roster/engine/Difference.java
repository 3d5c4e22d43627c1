package org.ambulo.roster.engine;

import java.util.Optional;
import org.ambulo.core.roster.Booking;

/**
 * One appointment that a new schedule makes otherwise.
 *
 * @param before empty: it is new
 * @param after empty: it falls away
 * @param because why, in words
 * @param gain what the whole schedule won by the step that moved it, the price of the move taken
 *     off; empty where it could not stay
 */
public record Difference(
    String patient,
    String kind,
    Optional<Booking> before,
    Optional<Booking> after,
    String because,
    Optional<Double> gain) {}
