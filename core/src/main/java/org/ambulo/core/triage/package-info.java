/** What must happen first: red flags, open screening, psychosocial obstacles, imaging. */
package org.ambulo.core.triage;
