package org.ambulo.web.pages.bodychart;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The body chart of whoever looks at it.
 *
 * @param help what to do at once after what was just sent; empty: nothing special
 */
public record MyBodyChartPage(Frame frame, ChartView chart, String help) implements Page {}
