/** The clinic's archive in a relational database: SQLite in one file, or PostgreSQL. */
package org.ambulo.store;
