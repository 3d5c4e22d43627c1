package org.ambulo.web.pages.bodychart;

import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.phone.Help;

/**
 * The body chart of whoever looks at it.
 *
 * @param help what to do at once after what was just sent; empty: nothing special
 * @param net what to do at once where a mark of danger is made; shown when it is
 */
public record MyBodyChartPage(Frame frame, ChartView chart, Optional<Help> help, Optional<Help> net)
    implements Page {}
