package org.ambulo.peers.timefold;

/**
 * A quarter of an hour of a pool of places.
 *
 * @param places how many the pool has left then
 */
public record Slot(String pool, int day, int quarter, int places) {}
