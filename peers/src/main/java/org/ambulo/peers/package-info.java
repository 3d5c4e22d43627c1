/** Other solvers on the same calendars in the same time, judged by the same referee. */
package org.ambulo.peers;
