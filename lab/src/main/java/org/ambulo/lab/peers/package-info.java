/**
 * Simple ways of booking that the engine of the calendar is compared with: what a clinic does
 * without one.
 */
package org.ambulo.lab.peers;
