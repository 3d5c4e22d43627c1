/**
 * What is kept: every version of every resource, and the entries under which it is found. Bodies
 * are FHIR R4 JSON, which nothing here looks into.
 */
package org.ambulo.core.archive;
