/** HAPI FHIR's JPA server and a PostgreSQL to put under it, each a process of its own. */
package org.ambulo.peers.jpa;
