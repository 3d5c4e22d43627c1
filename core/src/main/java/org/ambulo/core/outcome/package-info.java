/** Whether the patient gets better, by dated scores and reports, and what follows from it. */
package org.ambulo.core.outcome;
