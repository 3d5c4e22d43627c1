/** The made-up clinic of the laboratory as FHIR documents, to look at and to measure with. */
package org.ambulo.app.demo;
