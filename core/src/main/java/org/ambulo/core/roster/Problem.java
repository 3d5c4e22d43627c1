package org.ambulo.core.roster;

/**
 * Something wrong with a clinic's own data. It stops nothing: the rest is scheduled.
 *
 * @param subject such as "patient p1" or "therapist t3"
 * @param remedy what to do about it
 */
public record Problem(String subject, String what, String remedy) {}
