package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.RehabCourse;
import org.ambulo.core.plan.Calendar;

/** The visits of therapy as an activity of the CarePlan: how often, from when, how many in all. */
final class TherapyVisits {

  private TherapyVisits() {}

  /**
   * The activity.
   *
   * @param day of the plan
   */
  static Draft of(Calendar.Visits visits, LocalDate day) {
    Draft detail =
        new Draft()
            .put("kind", "Appointment")
            .put("code", Parts.concept(List.of(), "Visits of therapy"))
            .put("status", "not-started");
    if (isCounted(visits)) {
      detail.put("scheduledTiming", new Draft().put("repeat", repeat(visits, day)));
    } else {
      detail.put("scheduledString", visits.perWeek() + " a week");
    }
    return new Draft().put("detail", detail.put("description", words(visits)));
  }

  /** Whether a week has whole visits; a visit every other week has no frequency a week. */
  private static boolean isCounted(Calendar.Visits visits) {
    return visits.leastPerWeek().signum() > 0
        && visits.leastPerWeek().stripTrailingZeros().scale() <= 0
        && visits.mostPerWeek().stripTrailingZeros().scale() <= 0;
  }

  private static Draft repeat(Calendar.Visits visits, LocalDate day) {
    LocalDate first = visits.firstBy().orElse(day);
    Draft bounds = new Draft().put("start", first.toString());
    Draft repeat = new Draft();
    visits
        .course()
        .ifPresent(course -> bounds.put("end", first.plusWeeks(course.weeks()).toString()));
    repeat.put("boundsPeriod", bounds);
    visits.course().ifPresent(course -> count(repeat, course));
    repeat.put("frequency", visits.leastPerWeek());
    if (visits.mostPerWeek().compareTo(visits.leastPerWeek()) > 0) {
      repeat.put("frequencyMax", visits.mostPerWeek());
    }
    return repeat.put("period", BigDecimal.ONE).put("periodUnit", "wk");
  }

  private static void count(Draft repeat, RehabCourse course) {
    repeat.put("count", BigDecimal.valueOf(course.visitsFrom()));
    if (course.visitsTo() > course.visitsFrom()) {
      repeat.put("countMax", BigDecimal.valueOf(course.visitsTo()));
    }
  }

  private static String words(Calendar.Visits visits) {
    List<String> words = new ArrayList<>();
    words.add(visits.perWeek() + " a week");
    visits.firstBy().ifPresent(day -> words.add("the first by " + day));
    visits
        .course()
        .ifPresent(
            course ->
                words.add(
                    "%d to %d in %d weeks (%s)"
                        .formatted(
                            course.visitsFrom(),
                            course.visitsTo(),
                            course.weeks(),
                            course.name())));
    return String.join("; ", words);
  }
}
