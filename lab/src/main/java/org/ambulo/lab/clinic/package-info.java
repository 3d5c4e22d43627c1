/**
 * Clinics made up by a recipe, to try the calendar on: people, rooms and patients as many as
 * wanted. No patient of them is real; the same size and seed give the same clinic.
 */
package org.ambulo.lab.clinic;
