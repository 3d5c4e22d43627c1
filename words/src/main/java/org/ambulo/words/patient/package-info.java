/** What a patient is told, in plain words. */
package org.ambulo.words.patient;
