/**
 * A made-up clinic with patients at every stage of care, to look at and to measure with. Nobody in
 * it exists.
 */
package org.ambulo.lab.demo;
