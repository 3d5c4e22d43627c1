/** Keeps what is drawn from the priors of relief, so that it is drawn once. */
package org.ambulo.knowledge.relief;
