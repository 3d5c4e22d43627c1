/**
 * The window of opportunity: from what was done for the pain and from the patient's own reports,
 * when pain will be low enough to train, whether it is so now, and when that may end. An aid to
 * planning that has to be audited, not a proven effect.
 */
package org.ambulo.core.relief;
