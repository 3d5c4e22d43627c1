/** What comes of the care of all patients together: one sheet a patient, counted into figures. */
package org.ambulo.clinic.outcome;
