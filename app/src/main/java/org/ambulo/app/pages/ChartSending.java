package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Charts;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.pages.bodychart.ChartChanges;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * One sending of a body chart.
 *
 * @param seen the chart that the form began with
 */
record ChartSending(
    Reception reception,
    Caller caller,
    String patient,
    Submission submission,
    String seen,
    ChartChanges changes) {

  static ChartSending of(
      Reception reception,
      ServerRequest request,
      Caller caller,
      String patient,
      ChartChanges changes) {
    return new ChartSending(
        reception,
        caller,
        patient,
        reception.submission(request, "body chart"),
        reception.field(request, "seen"),
        changes);
  }

  /** Writes what it changes; nothing where another chart was kept since the form was made. */
  Optional<Entered> enter(List<Change> all) {
    return reception
        .charts()
        .enter(
            caller,
            submission,
            changes.stillSeen(caller.account(), patient, submission, seen),
            all.stream().map(change -> new Charts.OfPatient(patient, change)).toList());
  }
}
