/** The one program: its command line and how its parts are put together. */
package org.ambulo.app;
