/**
 * The clinic's record as its use cases see it: a port. A store behind it keeps every version, finds
 * by index entries, and writes an audit event with everything that is done.
 */
package org.ambulo.clinic.archive;
