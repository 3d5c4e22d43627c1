/** Pain, forecast, window and sessions drawn over time, and the same figures as a table. */
package org.ambulo.words.chart;
