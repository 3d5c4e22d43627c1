/** The clinical content, read into the core's model or refused with the place of every fault. */
package org.ambulo.knowledge;
