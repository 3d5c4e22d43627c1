/** Looking things up in the clinical content: by kind, by id and by what uses them. */
package org.ambulo.knowledge.browsing;
