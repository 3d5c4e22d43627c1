/** Documents on paper: pages made into PDF, and what the documents of a plan say. */
package org.ambulo.web.print;
