/**
 * Studies of the forecast of relief on patients made up by a recipe: whether its chances mean what
 * they say, whether its priors agree with what was published, and what a clinic's own outcomes say
 * of them. None of it shows that the forecast is right of real patients.
 */
package org.ambulo.lab.relief;
