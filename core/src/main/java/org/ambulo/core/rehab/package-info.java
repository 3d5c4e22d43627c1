/**
 * Restoring function: the class of patients who are rehabilitated alike, the programme of one
 * patient, and how it goes on by what the patient reports.
 */
package org.ambulo.core.rehab;
