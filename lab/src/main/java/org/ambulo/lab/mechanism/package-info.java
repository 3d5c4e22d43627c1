/**
 * Fits and examines the model of pain mechanism on a file of patients whose mechanism an expert
 * named. The file stays where it is; only parameters and aggregate figures leave this package.
 */
package org.ambulo.lab.mechanism;
