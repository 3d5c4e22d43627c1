/**
 * A clinic and its bookings as documents: read with whatever is wrong named, and written so that
 * reading gives the same again. Text comes and goes elsewhere; here are only nodes.
 */
package org.ambulo.roster.document;
