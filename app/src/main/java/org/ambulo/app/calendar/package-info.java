/** What the clinic's documents say of people, rooms, orders and appointments. */
package org.ambulo.app.calendar;
