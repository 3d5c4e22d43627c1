/** Whether the patient gets better: so far, the dated series of scores. */
package org.ambulo.core.outcome;
