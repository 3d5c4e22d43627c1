/** Three-valued clinical conditions: unknown is a truth, never a no. */
package org.ambulo.core.logic;
