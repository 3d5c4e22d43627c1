/** The clinic's calendar as a scheduling problem, from what its documents say. */
package org.ambulo.clinic.calendar;
