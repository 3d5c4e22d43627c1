package org.ambulo.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;

/** Reads relief/model.yaml: how ratings relate to pain, and when a window is open. */
final class ReliefModelReader {

  private ReliefModelReader() {}

  static ReliefObservation observation(Fields fields) {
    Fields day = fields.group("day");
    Fields error = fields.group("error_sd");
    Fields above = fields.group("above_average");
    ReliefObservation observation =
        new ReliefObservation(
            ReliefNumbers.above0(day, "sd"),
            ReliefNumbers.inside(day, "carry_over"),
            ReliefNumbers.above0(error, "reading"),
            ReliefNumbers.above0(error, "activity"),
            ReliefNumbers.above0(error, "worst"),
            ReliefNumbers.above0(error, "recall"),
            ReliefNumbers.above0(fields, "spread_sigma"),
            ReliefNumbers.share(fields, "habit"),
            ReliefNumbers.share(fields, "stray"),
            ReliefNumbers.normal(above.group("activity")),
            ReliefNumbers.normal(above.group("worst")),
            ReliefNumbers.share(fields, "before_on_the_day"),
            fields.whole("run_in_days"),
            missing(fields.group("missing")),
            fields.citation());
    List.of(day, error, above, shown(fields)).forEach(Fields::done);
    return observation;
  }

  private static ReliefObservation.Missing missing(Fields fields) {
    ReliefObservation.Missing missing =
        new ReliefObservation.Missing(
            ReliefNumbers.any(fields, "intercept"),
            ReliefNumbers.any(fields, "per_day"),
            ReliefNumbers.any(fields, "per_point"));
    fields.done();
    return missing;
  }

  static Relief.Training training(Fields fields) {
    Fields points = fields.group("points");
    Relief.Training training =
        new Relief.Training(
            ReliefNumbers.any(points, "mean"),
            ReliefNumbers.above0(points, "sd"),
            ReliefNumbers.any(points, "least"),
            ReliefNumbers.any(points, "greatest"),
            ReliefNumbers.above0(fields, "session_scale"),
            fields.citation());
    ordered(points, training.least(), training.greatest());
    List.of(points, shown(fields)).forEach(Fields::done);
    return training;
  }

  static Relief.Patients patients(Fields fields) {
    Relief.Patients patients =
        new Relief.Patients(
            ReliefNumbers.notBelow0(fields, "least_baseline"),
            ReliefNumbers.inside(fields, "same_family"),
            fields.citation());
    shown(fields).done();
    return patients;
  }

  static Relief.WindowRule window(Fields fields) {
    Fields tolerance = fields.group("tolerance");
    Relief.WindowRule rule =
        new Relief.WindowRule(
            ReliefNumbers.notBelow0(tolerance, "floor"),
            ReliefNumbers.notBelow0(tolerance, "cap"),
            ReliefNumbers.share(tolerance, "share"),
            days(fields, "run_days"),
            days(fields, "open_by_day"),
            days(fields, "horizon_days"),
            days(fields, "long_days"),
            ReliefNumbers.share(fields, "unlikely_below"),
            ReliefNumbers.share(fields, "open_from"),
            ReliefNumbers.share(fields, "keep_from"),
            days(fields, "closing_days"),
            days(fields, "stale_days"),
            days(fields, "overdue_days"),
            days(fields, "first_visit_days"),
            ReliefNumbers.notBelow0(fields, "alert_above"),
            fields.citation());
    ordered(tolerance, rule.floor(), rule.cap());
    ordered(fields, rule.openBy(), rule.horizon());
    ordered(fields, rule.keepFrom(), rule.openFrom());
    List.of(tolerance, shown(fields)).forEach(Fields::done);
    return rule;
  }

  static Relief.SessionValue value(Fields fields) {
    Relief.SessionValue value =
        new Relief.SessionValue(
            ReliefNumbers.share(fields, "base"),
            ReliefNumbers.share(fields, "peak"),
            ReliefNumbers.share(fields, "least_need"),
            days(fields, "course_sessions"),
            phases(fields),
            fields.citation());
    ordered(fields, value.base(), value.peak());
    shown(fields).done();
    return value;
  }

  private static Map<String, Double> phases(Fields fields) {
    Map<String, Double> phases = new TreeMap<>();
    for (Fields one : fields.each("phases")) {
      phases.put(one.text("phase"), ReliefNumbers.share(one, "share"));
      one.done();
    }
    return phases;
  }

  static Relief.Response response(Fields fields) {
    Relief.Response response =
        new Relief.Response(
            fields.wholes("days"),
            days(fields, "mean_days"),
            fields.whole("enough_percent"),
            fields.citation());
    if (!response.days().stream().sorted().toList().equals(response.days())) {
      fields.fault("'days' must rise");
    }
    shown(fields).done();
    return response;
  }

  /** What may stand in a group to be looked up and read. */
  private static Fields shown(Fields fields) {
    return fields.ignore("id", "notes");
  }

  /** A whole number of days, or of sessions, above 0. */
  private static int days(Fields fields, String key) {
    int days = fields.whole(key);
    if (days <= 0) {
      fields.fault("'" + key + "' must be above 0, is " + days);
    }
    return days;
  }

  private static void ordered(Fields fields, double lower, double upper) {
    if (lower > upper) {
      fields.fault("a lower limit is above its upper limit (" + lower + " > " + upper + ")");
    }
  }
}
