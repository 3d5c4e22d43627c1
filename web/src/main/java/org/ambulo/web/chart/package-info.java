/** What the forms of the pages write into a patient's record. */
package org.ambulo.web.chart;
