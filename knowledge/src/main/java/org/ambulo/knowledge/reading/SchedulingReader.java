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
                count(0, file, "near_working_days"),
                count(0, file, "notice_hours")),
            count(1, file, "session_gap_days"),
            count(1, file, "floor_part"),
            count(1, file, "session_minutes"),
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

  private static int count(int least, Fields file, String key) {
    int value = file.whole(key);
    if (value < least) {
      file.fault("'%s' must not be below %d, is %d".formatted(key, least, value));
    }
    return value;
  }
}
