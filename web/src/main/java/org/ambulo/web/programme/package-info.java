/** The exercises of one patient as they are prescribed, recorded and stepped up and down. */
package org.ambulo.web.programme;
