/** What the content must keep: sources for every number, cases for every rule, no dead branch. */
package org.ambulo.knowledge.checking;
