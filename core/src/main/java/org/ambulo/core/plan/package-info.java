/** One personalised plan of two disciplines: who leads now, what is done, and what is withheld. */
package org.ambulo.core.plan;
