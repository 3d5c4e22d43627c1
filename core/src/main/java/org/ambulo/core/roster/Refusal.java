package org.ambulo.core.roster;

/**
 * A change that could not be made; the others were.
 *
 * @param change its place in the list, from 0
 * @param remedy what to do about it
 */
public record Refusal(int change, String what, String remedy) {}
