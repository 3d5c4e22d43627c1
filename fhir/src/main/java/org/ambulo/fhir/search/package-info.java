/**
 * Under what a resource is found and whose record it is part of: FHIR's search parameters as data.
 */
package org.ambulo.fhir.search;
