/**
 * What is known of one patient as of one day: every answer yes, no or unknown, with who said so and
 * when.
 */
package org.ambulo.core.record;
