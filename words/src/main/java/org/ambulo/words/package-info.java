/** What is told of an assessment in words, the same at every door. */
package org.ambulo.words;
