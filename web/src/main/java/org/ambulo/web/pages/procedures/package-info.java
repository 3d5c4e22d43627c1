/**
 * The procedures of a patient on a page: what is possible, what to hold, what was ordered and done.
 */
package org.ambulo.web.pages.procedures;
