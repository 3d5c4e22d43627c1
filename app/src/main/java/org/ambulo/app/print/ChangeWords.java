package org.ambulo.app.print;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Change;

/** What has happened, in words for the coordinator. */
final class ChangeWords {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private ChangeWords() {}

  static String of(Change change) {
    return switch (change) {
      case Change.Cancelled cancelled -> cancelled(cancelled);
      case Change.NoShow missed ->
          "%s did not come on %s".formatted(missed.patient(), TIME.format(missed.start()));
      case Change.StaffAway away -> "%s is away %s".formatted(away.staff(), time(away.absence()));
      case Change.RoomClosed closed ->
          "%s is closed %s".formatted(closed.room(), time(closed.absence()));
      case Change.WindowMoved moved -> "the window of %s has changed".formatted(moved.patient());
      case Change.PatientAway away ->
          "%s cannot come %s".formatted(away.patient(), time(away.absence()));
      case Change.PatientAdded added -> "%s is new".formatted(added.patient().id());
      case Change.PatientLeft left -> "%s has left".formatted(left.patient());
    };
  }

  private static String cancelled(Change.Cancelled cancelled) {
    String what = "%s cancelled %s".formatted(cancelled.patient(), TIME.format(cancelled.start()));
    return switch (cancelled.wish()) {
      case ANOTHER_TIME -> what + " and wants another time";
      case NOT_AT_ALL -> what + " and wants no other time";
    };
  }

  private static String time(Absence absence) {
    LocalDateTime last = absence.to().minusMinutes(1);
    boolean wholeDays =
        absence.from().equals(absence.from().toLocalDate().atStartOfDay())
            && absence.to().equals(absence.to().toLocalDate().atStartOfDay());
    if (!wholeDays) {
      return "from %s to %s".formatted(TIME.format(absence.from()), TIME.format(absence.to()));
    }
    return absence.from().toLocalDate().equals(last.toLocalDate())
        ? "on " + DAY.format(last)
        : "from %s to %s".formatted(DAY.format(absence.from()), DAY.format(last));
  }
}
