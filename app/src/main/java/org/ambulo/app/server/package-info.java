/** The server: Spring's wiring of the doors, who may come in, and what an operator needs. */
package org.ambulo.app.server;
