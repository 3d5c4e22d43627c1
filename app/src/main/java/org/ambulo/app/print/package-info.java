/** What is said about a patient, as JSON and as text for a terminal. */
package org.ambulo.app.print;
