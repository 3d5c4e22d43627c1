/**
 * The ranked causes, the evidence for and against each, what to ask next, and the pain mechanism.
 */
package org.ambulo.core.diagnosis;
