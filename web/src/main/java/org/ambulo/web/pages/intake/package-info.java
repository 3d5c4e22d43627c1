/** A new patient is taken in. */
package org.ambulo.web.pages.intake;
