/** FHIR servers beside each other: started one after the other, with the same data and client. */
package org.ambulo.lab.bench.peer;
