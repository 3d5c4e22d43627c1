/** Several users at once on a server of this machine: how soon its pages begin to arrive. */
package org.ambulo.lab.bench.load;
