package org.ambulo.clinic.access;

/**
 * Where a request came from.
 *
 * @param address the network's
 * @param request its id, which the log has too
 */
public record Origin(String address, String request) {}
