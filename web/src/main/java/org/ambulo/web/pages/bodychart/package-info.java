/** The body chart: where it hurts and what is felt there, marked on figures or in lists. */
package org.ambulo.web.pages.bodychart;
