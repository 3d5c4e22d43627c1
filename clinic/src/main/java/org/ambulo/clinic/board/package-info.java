/**
 * The schedule board: what a coordinator does with one clinic's calendar. Every call answers with
 * what became of it; a page only draws.
 */
package org.ambulo.clinic.board;
