/** From YAML to the typed knowledge base, file by file. */
package org.ambulo.knowledge.reading;
