/**
 * The medicines of a patient on a page: what is taken, what is dangerous in it, and what changes.
 */
package org.ambulo.web.pages.medicines;
