package org.ambulo.knowledge.reading;

import org.ambulo.core.knowledge.Scheduling;
import org.ambulo.core.roster.ScheduleWeights;

/** Reads scheduling.yaml. */
final class SchedulingReader {

  private SchedulingReader() {}

  static Scheduling scheduling(Fields file) {
    Scheduling scheduling =
        new Scheduling(
            new ScheduleWeights(
                atLeast(0, file, "procedure"),
                atLeast(0, file, "delay_per_day"),
                atLeast(0, file, "main_therapist"),
                atLeast(0, file, "preferred_time"),
                atLeast(0, file, "below_floor"),
                atLeast(0, file, "move"),
                atLeast(1, file, "near_factor"),
                count(file, "near_working_days"),
                count(file, "notice_hours")),
            file.citation());
    file.ignore("id", "notes").done();
    return scheduling;
  }

  private static double atLeast(int least, Fields file, String key) {
    double value = file.number(key).doubleValue();
    if (value < least) {
      file.fault("'%s' must not be below %d, is %s".formatted(key, least, value));
    }
    return value;
  }

  private static int count(Fields file, String key) {
    int value = file.whole(key);
    if (value < 0) {
      file.fault("'%s' must not be below 0, is %d".formatted(key, value));
    }
    return value;
  }
}
