/** What has come of the care of all patients together. */
package org.ambulo.web.pages.outcomes;
