/** From FHIR R4 resources to records. Everything read is a value; a bad resource stops nothing. */
package org.ambulo.fhir.read;
