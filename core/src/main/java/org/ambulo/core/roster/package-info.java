/**
 * One clinic's calendar: what patients need, who and what there is, and the referee that judges a
 * schedule. An engine proposes; the referee judges.
 */
package org.ambulo.core.roster;
