/** The plan of a patient: what is proposed, what was agreed, and how the two differ. */
package org.ambulo.web.pages.plan;
