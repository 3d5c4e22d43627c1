package org.ambulo.lab.relief;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.PublishedCourse;

/** What the priors say of published courses. */
public final class TrajectoryReport {

  private static final int ARM = 44;

  private final List<ComparedCourse> courses;

  TrajectoryReport(List<ComparedCourse> courses) {
    this.courses = List.copyOf(courses);
  }

  List<ComparedCourse> courses() {
    return courses;
  }

  /** Figures that are neither near enough nor missed for a written reason. */
  public long unexplained() {
    return count(ComparedPoint::unexplained);
  }

  private long count(Predicate<ComparedPoint> that) {
    return courses.stream().flatMap(course -> course.points().stream()).filter(that).count();
  }

  /** As plain text: a line for each figure. */
  public String text() {
    return """
    What the priors say of published groups of patients. Most priors were set by hand with these in view:
    that they agree shows a fit and no independent proof. Points of pain for level and change, else shares.

    """
        + "%-22s%-46s%5s %-20s%8s%10s%8s%7s  %s%n"
            .formatted("course", "arm", "day", "figure", "model", "published", "apart", "limit", "")
        + courses.stream().map(TrajectoryReport::lines).collect(Collectors.joining())
        + String.format(
            "%n%d figures of %d arms compared: %d within the limit, %d missed for the reason given,"
                + " %d missed without one. %d arms not compared.%n",
            count(point -> true),
            courses.stream().filter(course -> !course.points().isEmpty()).count(),
            count(ComparedPoint::within),
            count(point -> !point.within() && !point.unexplained()),
            unexplained(),
            courses.stream().filter(course -> course.points().isEmpty()).count());
  }

  private static String lines(ComparedCourse compared) {
    PublishedCourse course = compared.course();
    if (compared.points().isEmpty()) {
      return "%-22s%-46s      not compared: %s%n"
          .formatted(course.id(), arm(course), course.note().orElse("no prior stands for it"));
    }
    return compared.points().stream()
        .map(point -> line(course, point))
        .collect(Collectors.joining());
  }

  private static String line(PublishedCourse course, ComparedPoint point) {
    return String.format(
        Locale.ROOT,
        "%-22s%-46s%5d %-20s%8.2f%10.2f%+8.2f%7.2f  %s%n",
        course.id(),
        arm(course),
        point.day(),
        words(point.statistic()),
        point.model(),
        point.published(),
        point.difference(),
        point.limit(),
        verdict(point));
  }

  private static String arm(PublishedCourse course) {
    String arm = course.arm();
    return arm.length() > ARM ? arm.substring(0, ARM - 1) + "…" : arm;
  }

  private static String verdict(ComparedPoint point) {
    if (point.within()) {
      return "within";
    }
    return point.miss().map(reason -> "missed: " + reason).orElse("missed without a reason");
  }

  static String words(PublishedCourse.Statistic statistic) {
    return switch (statistic) {
      case LEVEL -> "mean pain";
      case CHANGE -> "mean change";
      case HALVED -> "pain halved";
      case DOWN_BY_30_PERCENT -> "pain down by 30 %";
      case PAIN_FREE -> "no pain";
    };
  }
}
