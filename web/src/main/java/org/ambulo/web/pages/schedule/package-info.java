/** The schedule board: who treats whom when and where, and what can be booked. */
package org.ambulo.web.pages.schedule;
