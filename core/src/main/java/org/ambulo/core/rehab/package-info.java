/** Restoring function: so far, the class of patients who are rehabilitated alike. */
package org.ambulo.core.rehab;
