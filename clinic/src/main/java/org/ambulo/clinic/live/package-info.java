/**
 * What follows from the record now: assessments, and who needs what today, kept up with every
 * write.
 */
package org.ambulo.clinic.live;
