/** The calendar as a problem of CP-SAT of OR-Tools. */
package org.ambulo.peers.cpsat;
