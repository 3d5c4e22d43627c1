/**
 * FHIR R4 in and out. Nothing outside this module sees FHIR.
 *
 * <p>{@link org.ambulo.fhir.read.FhirReader} makes records of bundles, {@link
 * org.ambulo.fhir.write.FhirWriter} makes bundles of records and assessments, {@link
 * org.ambulo.fhir.terms.CodeSystems} publishes our own codes, and {@link
 * org.ambulo.fhir.json.JsonDocuments} turns text into documents and back.
 */
package org.ambulo.fhir;
