package org.ambulo.app.print;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Coverage;
import org.ambulo.core.roster.Score;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Unbooked;
import org.ambulo.words.Days;

/** A schedule as a report to the coordinator. */
public final class ScheduleText {

  static final int MOST_SHOWN = 20;
  private static final int HUNDRED = 100;
  private static final double AS_GOOD_AS = 0.0005;

  private final Scheduled scheduled;
  private final BookingWords words;
  private final Ink ink;
  private final int width;

  private ScheduleText(Scheduled scheduled, boolean colours, int width) {
    this.scheduled = scheduled;
    this.width = width;
    words = new BookingWords(scheduled.clinic());
    ink = new Ink(colours, width);
  }

  public static String of(Scheduled scheduled, boolean colours, int width) {
    return new ScheduleText(scheduled, colours, width).report();
  }

  private String report() {
    head();
    scheduled.change().ifPresent(change -> new DifferenceText(ink, words).show(scheduled, change));
    value();
    violations();
    unbooked();
    scarce();
    patients(scheduled.coverage());
    new WorkloadText(ink, width).show(scheduled.workload());
    new WeekText(ink, words).show(scheduled);
    problems();
    ink.line();
    ink.labelled(
        0,
        "",
        Tone.QUIET,
        "This is a proposal. Nothing is booked, moved or cancelled until a person accepts it.");
    return ink.toString();
  }

  private void head() {
    Clinic clinic = scheduled.clinic();
    Coverage coverage = scheduled.coverage();
    ink.line(
        Tone.TITLE,
        "Proposed schedule of %s, %s to %s"
            .formatted(
                clinic.id(),
                Days.DAY.format(clinic.horizon().from()),
                Days.DAY.format(clinic.horizon().to())));
    ink.labelled(
        2,
        "booked    ",
        Tone.PLAIN,
        "%,d of %,d sessions and %,d of %,d procedures, for %s"
            .formatted(
                coverage.sessions(),
                coverage.sessionsAsked(),
                coverage.procedures(),
                coverage.proceduresAsked(),
                count(clinic.patients().size(), "patient")));
    Proposal proposal = scheduled.proposal();
    ink.labelled(2, "value     ", Tone.PLAIN, number(proposal.value()) + best(proposal));
  }

  private static String best(Proposal proposal) {
    if (proposal.gap() < AS_GOOD_AS) {
      return ", as good as the best possible";
    }
    return Double.isFinite(proposal.upperBound())
        ? ", at most %s below the best possible, which is not above %s"
            .formatted(percent(proposal.gap()), number(proposal.upperBound()))
        : "";
  }

  /** Parts that are nothing are not shown. */
  private void value() {
    Score score = scheduled.proposal().judgement().score();
    section("What the value is made of");
    part("sessions, each by how open the window is on its day", score.sessions());
    part("procedures done", score.procedures());
    part("days of delay after the earliest day", -score.delay());
    part("sessions with the patient's main therapist", score.mainTherapist());
    part("sessions at the preferred time of day", score.preferredTime());
    part("sessions missing to a patient's floor", -score.belowFloor());
    part("promised appointments that move or fall away", -score.moves());
    if (!scheduled.overridden().isEmpty()) {
      ink.labelled(
          2,
          "weights that this clinic sets otherwise: ",
          Tone.PLAIN,
          String.join(", ", scheduled.overridden().stream().sorted().toList()));
    }
  }

  private void part(String what, double value) {
    if (Math.abs(value) > 0) {
      ink.labelled(2, "%10s  ".formatted(number(value)), Tone.PLAIN, what);
    }
  }

  private void violations() {
    list(
        "Against a rule: do not accept",
        Tone.ALARM,
        scheduled.proposal().judgement().violations(),
        broken ->
            "%s: %s. %s"
                .formatted(words.of(broken.booking()), broken.rule().words(), broken.because()));
  }

  /** By what stood in the way, that of most patients first. */
  private void unbooked() {
    Map<String, List<Unbooked>> byReason =
        scheduled.proposal().unbooked().stream()
            .collect(
                Collectors.groupingBy(Unbooked::because, LinkedHashMap::new, Collectors.toList()));
    List<Map.Entry<String, List<Unbooked>>> reasons =
        byReason.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<String, List<Unbooked>> reason) -> -reason.getValue().size()))
            .toList();
    list(
        "Could not be booked",
        Tone.PLAIN,
        reasons,
        reason -> "%s: %s".formatted(reason.getKey(), named(reason.getValue())));
  }

  private String named(List<Unbooked> missing) {
    String named =
        String.join(", ", missing.stream().limit(MOST_SHOWN).map(this::missing).toList());
    int more = missing.size() - MOST_SHOWN;
    return more > 0 ? named + ", and %,d more".formatted(more) : named;
  }

  private String missing(Unbooked missing) {
    return "%s (%s)"
        .formatted(
            missing.patient(),
            missing.kind().equals(Booking.THERAPY)
                ? count(missing.count(), "session")
                : words.kind(missing.patient(), missing.kind()));
  }

  private void scarce() {
    list("What is scarce", Tone.PLAIN, scheduled.proposal().scarce(), one -> one.sentence());
  }

  private void patients(Coverage coverage) {
    section("What it means for patients");
    if (coverage.sessions() > 0) {
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          "%s of the sessions are with the patient's main therapist."
              .formatted(percent((double) coverage.withMainTherapist() / coverage.sessions())));
    }
    ink.labelled(2, "", Tone.PLAIN, people("more than two therapists", coverage.manyTherapists()));
    ink.labelled(
        2,
        "",
        Tone.PLAIN,
        people(
            "fewer sessions than their floor",
            coverage.belowFloor().stream()
                .map(
                    below ->
                        "%s (%d of %d)".formatted(below.patient(), below.sessions(), below.floor()))
                .toList()));
    if (coverage.sessionsAsked() > 0) {
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          "The patient who gets least gets %s of the sessions asked for; unevenness (Gini) %.2f."
              .formatted(percent(coverage.leastShare()), coverage.gini()));
    }
  }

  private static String people(String have, List<String> who) {
    if (who.isEmpty()) {
      return "Nobody has " + have + ".";
    }
    String named = String.join(", ", who.stream().limit(MOST_SHOWN).toList());
    String more = who.size() > MOST_SHOWN ? " and more" : "";
    return "%s %s %s: %s%s."
        .formatted(
            count(who.size(), "patient"), who.size() == 1 ? "has" : "have", have, named, more);
  }

  private void problems() {
    list(
        "More than these days can hold",
        Tone.PLAIN,
        scheduled.shortages(),
        one -> one.where() + ": " + one.what());
    list("Problems of the input", Tone.WARNING, scheduled.problems(), ClinicProblem::sentence);
  }

  private <T> void list(String title, Tone tone, List<T> items, Function<T, String> sentence) {
    if (items.isEmpty()) {
      return;
    }
    section(title);
    items.stream()
        .limit(MOST_SHOWN)
        .forEach(item -> ink.labelled(2, "- ", tone, sentence.apply(item)));
    if (items.size() > MOST_SHOWN) {
      ink.labelled(
          2,
          "",
          Tone.QUIET,
          "and %,d more; --format json lists all".formatted(items.size() - MOST_SHOWN));
    }
  }

  private void section(String title) {
    ink.line();
    ink.line(Tone.TITLE, title);
  }

  static String count(int number, String of) {
    return "%,d %s%s".formatted(number, of, number == 1 ? "" : "s");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", HUNDRED * share);
  }
}
