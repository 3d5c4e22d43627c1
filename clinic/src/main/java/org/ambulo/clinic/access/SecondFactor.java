package org.ambulo.clinic.access;

/**
 * A person's code generator.
 *
 * @param key shared with it, in base 32
 * @param lastStep the last time step whose code was taken: it and those before are no longer
 */
public record SecondFactor(String key, long lastStep) {}
