/** Real databases for tests, each new and empty. */
package org.ambulo.testkit.databases;
