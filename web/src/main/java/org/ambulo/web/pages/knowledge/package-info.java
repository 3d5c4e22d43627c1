/** What the clinic goes by, to be looked up and tried. */
package org.ambulo.web.pages.knowledge;
