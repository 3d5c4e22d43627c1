package org.ambulo.clinic.archive;

import java.time.Instant;

/**
 * A deed as the audit trail has it.
 *
 * @param number counts from 1 without gaps, in the order of becoming durable
 * @param hash SHA-256 in hexadecimal over this deed and the hash before it: a change or a gap in
 *     the trail is seen
 */
public record Recorded(long number, Instant at, Deed deed, String hash) {}
