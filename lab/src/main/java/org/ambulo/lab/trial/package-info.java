/**
 * A clinic's year on made-up patients, lived through several times with the same chance: once for
 * each way of booking. A simulation under stated assumptions; nothing of it was seen in a clinic.
 */
package org.ambulo.lab.trial;
