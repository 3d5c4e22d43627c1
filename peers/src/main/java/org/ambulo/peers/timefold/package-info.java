/** The calendar as a problem of Timefold Solver. */
package org.ambulo.peers.timefold;
