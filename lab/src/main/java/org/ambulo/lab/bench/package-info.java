/** How fast assessing and reading are, and how much memory a record holds. Measured with JMH. */
package org.ambulo.lab.bench;
