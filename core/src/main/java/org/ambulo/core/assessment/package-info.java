/** One pure function from a patient's record to all that Ambulo has to say about it. */
package org.ambulo.core.assessment;
