/**
 * The FHIR R4 door: what programs read and write over HTTP. HAPI's server carries the requests, the
 * resources go in and out as the JSON that is kept, and what the CapabilityStatement declares is
 * the data by which the door works.
 */
package org.ambulo.web.fhir;
