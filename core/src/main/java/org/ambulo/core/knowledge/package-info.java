/**
 * The typed model of the knowledge base: what the clinic knows, each number with its confidence and
 * sources. Values only; the knowledge module reads them from YAML or refuses.
 */
package org.ambulo.core.knowledge;
