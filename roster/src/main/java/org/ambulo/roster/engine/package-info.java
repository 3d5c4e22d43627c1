/**
 * The engine of one clinic's calendar: prices on what is scarce, the best course of one patient
 * against these prices, and a search that takes some patients out and puts them in again.
 */
package org.ambulo.roster.engine;
