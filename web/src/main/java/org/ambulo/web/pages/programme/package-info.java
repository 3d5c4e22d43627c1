/** A patient's programme of exercises on the clinic's screens. */
package org.ambulo.web.pages.programme;
