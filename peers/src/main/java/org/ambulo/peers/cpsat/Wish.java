package org.ambulo.peers.cpsat;

import java.util.List;

/**
 * Days that a patient is to have.
 *
 * @param sessions days of sessions, the first first
 */
record Wish(String patient, Scenario scenario, List<Integer> sessions) {}
