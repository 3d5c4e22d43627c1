/** Who may do what, and whose records they may see. */
package org.ambulo.clinic.access;
