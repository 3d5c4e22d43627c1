/** From records and assessments to FHIR R4. */
package org.ambulo.fhir.write;
