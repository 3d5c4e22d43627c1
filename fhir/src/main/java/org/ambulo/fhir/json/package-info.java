/** JSON text to and from documents, within limits. Knows nothing of FHIR. */
package org.ambulo.fhir.json;
