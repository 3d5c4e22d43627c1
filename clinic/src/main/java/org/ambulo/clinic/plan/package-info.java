/** Deciding on a plan: what is proposed, what was agreed, and what has changed since. */
package org.ambulo.clinic.plan;
