/**
 * How fast assessing and reading are, and how much memory a record holds, measured with JMH; and,
 * in the packages below, how fast running servers answer.
 */
package org.ambulo.lab.bench;
