package org.ambulo.peers.cpsat;

import java.util.Map;
import org.ambulo.core.roster.ProcedureOrder;

/**
 * Days on which a patient's open procedures could be, all of them together.
 *
 * @param days by order; an order that is not among them is not done
 * @param worth of these procedures, delay taken off
 */
record Scenario(Map<ProcedureOrder, Integer> days, double worth) {}
