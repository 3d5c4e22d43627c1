package org.ambulo.core.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.CourseOfCare;
import org.ambulo.core.knowledge.CourseOfCare.Timing;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.PlanOrder;
import org.ambulo.core.knowledge.RehabCourse;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.rehab.ClinicSession;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.core.triage.TriageResult;

/** When the items of one plan start and are looked at again, and how often therapy is. */
public final class Calendar {

  private final KnowledgeBase knowledge;
  private final CourseOfCare course;
  private final Coordination coordination;
  private final LocalDate day;
  private final TriageResult triage;
  private final Plan plan;

  /**
   * The calendar of a plan.
   *
   * @param day of the plan
   */
  public Calendar(KnowledgeBase knowledge, LocalDate day, TriageResult triage, Plan plan) {
    this.knowledge = knowledge;
    course = knowledge.course();
    coordination = knowledge.stages();
    this.day = day;
    this.triage = triage;
    this.plan = plan;
  }

  /**
   * The days of an item.
   *
   * @param start by which it starts
   * @param review on which it is looked at again
   * @param end on which it ends unless it is renewed; empty where nothing limits it
   */
  public record Dates(LocalDate start, LocalDate review, Optional<LocalDate> end) {}

  /**
   * Visits of therapy.
   *
   * @param leastPerWeek how many a week, at least
   * @param mostPerWeek at most
   * @param firstBy day by which the first one is; empty where the stage does not say
   * @param course visits in all; empty where none suits
   */
  public record Visits(
      BigDecimal leastPerWeek,
      BigDecimal mostPerWeek,
      Optional<LocalDate> firstBy,
      Optional<RehabCourse> course) {

    /** How many a week, in words: {@code 2}, {@code 1 to 3}. */
    public String perWeek() {
      String least = leastPerWeek.toPlainString();
      String most = mostPerWeek.toPlainString();
      return least.equals(most) ? least : least + " to " + most;
    }
  }

  /** The days of an item of the plan. */
  public Dates of(PlanItem item) {
    Timing timing = timing(item);
    LocalDate start = day.plusDays(timing.startDays());
    Optional<LocalDate> end = weeks(item).map(start::plusWeeks);
    LocalDate review = day.plusDays(timing.reviewDays());
    return new Dates(start, end.filter(e -> e.isBefore(review)).orElse(review), end);
  }

  private Timing timing(PlanItem item) {
    Timing own = course.own().get(item.id());
    if (own != null) {
      return own;
    }
    return knowledge.orders().find(item.id()).flatMap(this::demanded).orElseGet(() -> ruled(item));
  }

  /** The time of the most pressing flag that demands the order. */
  private Optional<Timing> demanded(PlanOrder order) {
    return triage.fired().stream()
        .map(FiredFlag::flag)
        .filter(flag -> flag.demands().stream().anyMatch(order.demands()::contains))
        .map(flag -> flag.tier())
        .max(Comparator.naturalOrder())
        .flatMap(tier -> Optional.ofNullable(course.byTier().get(tier)));
  }

  private Timing ruled(PlanItem item) {
    String stage = plan.lead().stage();
    return course.rules().stream()
        .filter(rule -> rule.fits(item.modality(), stage))
        .findFirst()
        .orElseThrow()
        .timing();
  }

  /** Weeks after which an aid or a passive means ends. */
  private Optional<Integer> weeks(PlanItem item) {
    Rehabilitation rehab = knowledge.rehabilitation();
    return rehab
        .devices()
        .find(item.id())
        .map(Device::endsAfterWeeks)
        .or(() -> rehab.modalities().find(item.id()).map(Modality::endsAfterWeeks));
  }

  /** How often therapy sees the patient; empty while there is nothing to do in a clinic yet. */
  public Optional<Visits> visits(Programme programme) {
    boolean open =
        plan.status() == Plan.Status.PROPOSED && programme.standing() == Programme.Standing.ACTIVE;
    if (!open) {
      return Optional.empty();
    }
    Optional<CourseOfCare.Visits> stage =
        course.visits().stream().filter(v -> v.stage().equals(plan.lead().stage())).findFirst();
    ClinicSession session = programme.session();
    Optional<BigDecimal> perWeek = stage.flatMap(CourseOfCare.Visits::perWeek);
    return Optional.of(
        new Visits(
            perWeek.orElse(session.visitsFrom()),
            perWeek.orElse(session.visitsTo()),
            stage.map(v -> day.plusDays(v.firstWithinDays())),
            session.course()));
  }

  /** What hands the lead over from here. */
  public List<Coordination.Pass> passes() {
    return coordination.passes().stream()
        .filter(one -> one.from().contains(plan.lead().stage()))
        .toList();
  }
}
