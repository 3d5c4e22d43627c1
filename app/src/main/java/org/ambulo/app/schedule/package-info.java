/**
 * The schedule board between the record and the engine: the calendar as the record has it, judged
 * by the referee, and changed by whole transactions.
 */
package org.ambulo.app.schedule;
