/** Asking a running server and timing its answers, the same for every server. */
package org.ambulo.lab.bench.http;
