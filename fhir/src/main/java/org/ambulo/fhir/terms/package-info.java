/** The names of FHIR's and our own systems, and what a code of theirs stands for. */
package org.ambulo.fhir.terms;
