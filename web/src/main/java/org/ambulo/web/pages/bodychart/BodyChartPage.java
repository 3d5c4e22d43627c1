package org.ambulo.web.pages.bodychart;

import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/** The body chart of a patient, for clinicians. */
public record BodyChartPage(Frame frame, PatientTop top, ChartView chart) implements Page {}
