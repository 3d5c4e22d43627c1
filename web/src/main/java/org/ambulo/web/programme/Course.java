package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.rehab.PainMonitor;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.core.rehab.Zone;

/** How the exercises of one patient went so far, and what the pain rule says of them today. */
public final class Course {

  private static final int WEEK = 7;

  private final Prescribed prescribed;
  private final Adhered adhered;
  private final Optional<Adherence.Band> band;
  private final PainRule rule;
  private final List<Done> sessions;

  public Course(Assessed assessed, KnowledgeBase knowledge, LocalDate today, ZoneId zone) {
    Adherence adherence = knowledge.rehabilitation().adherence();
    prescribed = Prescribed.of(assessed, knowledge);
    adhered = Adhered.of(assessed.documents(), today, zone, adherence.judgeWeeks() * WEEK);
    Optional<BigDecimal> share = adhered.share();
    band = share.map(new PainMonitor(knowledge.rehabilitation())::band);
    sessions = Done.all(assessed.documents());
    Optional<OffsetDateTime> decided =
        KeptLine.all(assessed.documents()).stream()
            .flatMap(line -> line.changes().stream())
            .flatMap(change -> change.at().stream())
            .max(Comparator.naturalOrder());
    rule = new PainRule(knowledge, assessed, sessions, decided, share, today);
  }

  /** A session of a line in words. */
  public record Session(
      LocalDate day,
      String by,
      Zone zone,
      Optional<Integer> sets,
      Optional<Integer> reps,
      Optional<BigDecimal> during,
      Optional<BigDecimal> after) {}

  /** A decision on a line. */
  public record Decided(
      Optional<OffsetDateTime> at, String exercise, String by, Optional<Step> step, String words) {}

  public Prescribed prescribed() {
    return prescribed;
  }

  public Adhered adhered() {
    return adhered;
  }

  /** How the share of the exercises done at home is read; empty where it is not known. */
  public Optional<Adherence.Band> band() {
    return band;
  }

  public Ruling ruling(Line line) {
    return rule.ruling(line);
  }

  public List<String> limits() {
    return rule.limits();
  }

  public Set<StopSign> signs() {
    return rule.signs();
  }

  /** The sessions of a line at its exercise and dose of now, the latest first. */
  public List<Session> sessions(Line line) {
    return rule.of(line).reversed().stream()
        .map(
            done ->
                new Session(
                    done.day(),
                    done.by(),
                    rule.zone(line, done),
                    done.sets(),
                    done.reps(),
                    done.during(),
                    done.after()))
        .toList();
  }

  /** The last session before a day whose next day was not asked for. */
  Optional<Done> open(Line line, LocalDate today) {
    List<Done> before =
        sessions.stream()
            .filter(done -> done.exercise().equals(line.exercise().id()))
            .filter(done -> done.day().isBefore(today))
            .toList();
    return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()).filter(Done::isOpen);
  }

  /** The day of the session whose next day is still to be asked for. */
  public Optional<LocalDate> toAsk(Line line, LocalDate today) {
    return open(line, today).map(Done::day);
  }

  /** All that was decided, the latest first. */
  public List<Decided> history() {
    List<Decided> all = new ArrayList<>();
    for (Line line : prescribed.lines()) {
      line.changes()
          .forEach(
              change ->
                  all.add(
                      new Decided(
                          change.at(),
                          line.exercise().name(),
                          change.by(),
                          change.step(),
                          change.words())));
    }
    all.sort(Comparator.comparing((Decided one) -> one.at().orElse(OffsetDateTime.MIN)).reversed());
    return all;
  }
}
