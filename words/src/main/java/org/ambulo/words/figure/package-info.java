/** Exercises drawn as a figure of limbs, from the directions of the limbs in a text file. */
package org.ambulo.words.figure;
