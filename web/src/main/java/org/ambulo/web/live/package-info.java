/** Between the documents that are kept and the domain: records out of FHIR. */
package org.ambulo.web.live;
