package org.ambulo.core.rehab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.PainMonitoring;
import org.ambulo.core.knowledge.RehabPhase;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.rehab.NextStep.Action;

/**
 * Steers the dose by how the pain answers: the pain-monitoring model of Thomee 1997 and Silbernagel
 * 2007, taken over to the back. What was not reported never counts as good.
 */
public final class PainMonitor {

  private final Rehabilitation rehab;
  private final PainMonitoring rules;

  public PainMonitor(Rehabilitation rehab) {
    this.rehab = rehab;
    rules = rehab.monitoring();
  }

  /** The zone of one session of this programme. */
  public Zone zone(SessionReport report, Programme programme) {
    if (!report.stopSigns().isEmpty()) {
      return Zone.STOP;
    }
    if (isRed(report, programme)) {
      return Zone.RED;
    }
    boolean settled =
        report.backToUsual().isYes() && report.furtherDown().isNo() && report.worseNight().isNo();
    if (!settled || report.painDuring().isEmpty()) {
      return Zone.OPEN;
    }
    return report.painDuring().get().compareTo(greenMax(report, programme)) <= 0
        ? Zone.GREEN
        : Zone.AMBER;
  }

  private boolean isRed(SessionReport report, Programme programme) {
    BigDecimal most =
        rules.noAmber().has(programme.diagnosis(), programme.category())
            ? greenMax(report, programme)
            : rules.amberMax();
    return report.backToUsual().isNo()
        || report.furtherDown().isYes()
        || report.worseNight().isYes()
        || report.rise().filter(rise -> rise.compareTo(rules.baselineRise()) >= 0).isPresent()
        || report.painDuring().filter(pain -> pain.compareTo(most) > 0).isPresent();
  }

  /** Where the leg decides, the back may hurt more; a fracture goes by the usual pain. */
  private BigDecimal greenMax(SessionReport report, Programme programme) {
    if (rules.noAmber().has(programme.diagnosis(), programme.category())) {
      return report
          .usualPain()
          .map(usual -> usual.add(rules.fractureRise()))
          .orElse(rules.greenMax());
    }
    return rules.legDecides().has(programme.diagnosis(), programme.category())
        ? rules.amberMax()
        : rules.greenMax();
  }

  /**
   * What happens next with an exercise of the programme.
   *
   * @param reports oldest first; at least one
   * @param adherence share of the home sessions done, 0 to 1; empty when not known
   */
  public NextStep next(
      HomeExercise exercise,
      List<SessionReport> reports,
      Programme programme,
      Optional<BigDecimal> adherence) {
    List<Zone> zones = reports.stream().map(report -> zone(report, programme)).toList();
    Optional<Adherence.Band> band = adherence.map(this::band);
    Action action =
        zones.getLast() == Zone.STOP
            ? Action.STOP
            : switch (programme.pacing()) {
              case BY_TIME -> byTime(reports.getLast(), band);
              case BY_PAIN -> byPain(zones, reports.getLast(), band);
            };
    return new NextStep(
        zones.getLast(),
        action,
        after(action, exercise),
        action == Action.REVIEW ? Optional.of(rules.reviewHours()) : Optional.empty(),
        rules.texts().getOrDefault(action.name().toLowerCase(Locale.ROOT), ""),
        band);
  }

  /** By the calendar: what was agreed and reached goes up, whatever the pain. */
  private Action byTime(SessionReport last, Optional<Adherence.Band> band) {
    return last.reached().isYes() && isFull(band) ? Action.PROGRESS : Action.KEEP;
  }

  private Action byPain(List<Zone> zones, SessionReport last, Optional<Adherence.Band> band) {
    return switch (zones.getLast()) {
      case STOP -> Action.STOP;
      case RED -> inRow(zones, Zone.RED, rules.redInRow()) ? Action.REVIEW : Action.REDUCE;
      case AMBER -> Action.KEEP;
      case OPEN -> Action.ASK;
      case GREEN ->
          inRow(zones, Zone.GREEN, rules.greenInRow()) && last.reached().isYes() && isFull(band)
              ? Action.PROGRESS
              : Action.KEEP;
    };
  }

  private static boolean inRow(List<Zone> zones, Zone zone, int count) {
    return zones.size() >= count
        && zones.subList(zones.size() - count, zones.size()).stream().allMatch(zone::equals);
  }

  private static Optional<Exercise> after(Action action, HomeExercise exercise) {
    return switch (action) {
      case PROGRESS -> exercise.harder().or(() -> Optional.of(exercise.exercise()));
      case KEEP, ASK -> Optional.of(exercise.exercise());
      case REDUCE, REVIEW -> exercise.easier().or(() -> Optional.of(exercise.exercise()));
      case STOP -> Optional.empty();
    };
  }

  /** How the share of home sessions done is read. */
  public Adherence.Band band(BigDecimal share) {
    return rehab.adherence().bands().stream()
        .filter(band -> share.compareTo(band.from()) >= 0)
        .findFirst()
        .orElse(rehab.adherence().bands().getLast());
  }

  /** Adherence that is not known does not hold a patient back; one that is low does. */
  private boolean isFull(Optional<Adherence.Band> band) {
    return band.map(rehab.adherence().bands().getFirst()::equals).orElse(true);
  }

  /** Whether lack of effect may be judged at this adherence. */
  public boolean mayJudgeEffect(BigDecimal share) {
    return share.compareTo(rehab.adherence().judgeFrom()) >= 0;
  }

  /** The phase during a flare of so many hours: one back once it lasts. */
  public RehabPhase inFlare(RehabPhase phase, int hours) {
    return rehab.phases().stream()
        .filter(p -> hours > rehab.size().flareHours() && p.step() == phase.step() - 1)
        .findFirst()
        .orElse(phase);
  }
}
