package org.ambulo.app.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Coverage;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Score;
import org.ambulo.core.roster.Violation;
import org.ambulo.core.roster.Workload;
import org.ambulo.roster.document.BookingWriter;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Scarcity;
import org.ambulo.roster.engine.Unbooked;

/** A schedule in the product's JSON; the names of the fields are a contract. */
public final class ScheduleJson {

  private static final String PROCEDURE = "procedure";
  private static final double MILLION = 1e6;

  private final Scheduled scheduled;
  private final BookingWriter bookings;

  private ScheduleJson(Scheduled scheduled) {
    this.scheduled = scheduled;
    bookings = new BookingWriter(scheduled.clinic());
  }

  public static Node.Group of(Scheduled scheduled) {
    return new ScheduleJson(scheduled).document();
  }

  private Node.Group document() {
    Clinic clinic = scheduled.clinic();
    Proposal proposal = scheduled.proposal();
    JsonFields json =
        new JsonFields()
            .text("clinic", clinic.id())
            .text("status", "proposed")
            .put("horizon", days(clinic))
            .number("value", proposal.value())
            .optional("upperBound", bound(proposal, proposal.upperBound()))
            .optional("gap", bound(proposal, Math.round(proposal.gap() * MILLION) / MILLION))
            .put("score", score(proposal.judgement().score()))
            .list("hardViolations", proposal.judgement().violations(), this::violation);
    scheduled.change().ifPresent(change -> change(json, change));
    return json.put("bookings", bookings.write(proposal.bookings()))
        .list("unbooked", proposal.unbooked(), this::unbooked)
        .list("scarce", proposal.scarce(), ScheduleJson::scarce)
        .put("covered", covered(scheduled.coverage()))
        .put("continuity", continuity(scheduled.coverage()))
        .put("unfairness", unfairness(scheduled.coverage()))
        .put("utilisation", utilisation(scheduled.workload()))
        .list("problems", scheduled.problems(), ScheduleJson::problem)
        .list("shortages", scheduled.shortages(), ScheduleJson::problem)
        .list("notes", scheduled.notes(), ScheduleJson::problem)
        .put("weights", weights(scheduled.weights()))
        .list("weightsOverridden", scheduled.overridden().stream().sorted().toList(), Node::text)
        .optional("seconds", scheduled.seconds().map(JsonFields::number))
        .put("steps", whole(proposal.steps()))
        .put("turns", whole(proposal.turns()))
        .put("seed", whole(scheduled.seed()))
        .done();
  }

  private static Node days(Clinic clinic) {
    return new JsonFields()
        .text("from", clinic.horizon().from().toString())
        .text("to", clinic.horizon().to().toString())
        .done();
  }

  /** Nothing where no bound was sought. */
  private static Optional<Node> bound(Proposal proposal, double value) {
    return Double.isFinite(proposal.upperBound())
        ? Optional.of(JsonFields.number(value))
        : Optional.empty();
  }

  private static Node whole(long value) {
    return Node.number(BigDecimal.valueOf(value));
  }

  private static Node score(Score score) {
    return new JsonFields()
        .number("sessions", score.sessions())
        .number("procedures", score.procedures())
        .number("delay", score.delay())
        .number("mainTherapist", score.mainTherapist())
        .number("preferredTime", score.preferredTime())
        .number("belowFloor", score.belowFloor())
        .number("moves", score.moves())
        .done();
  }

  private Node violation(Violation violation) {
    return new JsonFields()
        .text("rule", JsonFields.lower(violation.rule()))
        .put("booking", bookings.write(violation.booking()))
        .text("because", violation.because())
        .done();
  }

  private void change(JsonFields json, Rescheduled change) {
    json.text("asOf", change.asOf().toString())
        .put("promisedComputed", Node.flag(change.computed().isPresent()))
        .list("changes", change.changes(), one -> Node.text(ChangeWords.of(one)))
        .list(
            "differences",
            change.replan().differences(),
            one -> difference(one, change.because(one)))
        .put("moved", whole(change.replan().moved()))
        .put("movedOthers", whole(change.replan().movedOthers()))
        .number("repairedValue", change.replan().repaired());
  }

  private Node difference(Difference difference, String because) {
    return named(difference.patient(), difference.kind())
        .optional("before", difference.before().map(bookings::write))
        .optional("after", difference.after().map(bookings::write))
        .text("because", because)
        .optional("gain", difference.gain().map(JsonFields::number))
        .done();
  }

  /** A procedure is named as among the bookings. */
  private JsonFields named(String patient, String kind) {
    JsonFields json = new JsonFields().text("patient", patient);
    boolean ordered =
        !kind.equals(Booking.THERAPY)
            && scheduled.clinic().patients().stream()
                .filter(one -> one.id().equals(patient))
                .map(Attendee::procedures)
                .flatMap(List::stream)
                .anyMatch(order -> order.id().equals(kind) || order.kind().equals(kind));
    return ordered ? json.text("kind", PROCEDURE).text(PROCEDURE, kind) : json.text("kind", kind);
  }

  private Node unbooked(Unbooked unbooked) {
    return named(unbooked.patient(), unbooked.kind())
        .put("count", whole(unbooked.count()))
        .text("because", unbooked.because())
        .done();
  }

  private static Node scarce(Scarcity scarcity) {
    return new JsonFields()
        .text("what", scarcity.what())
        .text("day", JsonFields.lower(scarcity.day()))
        .number("worthPerHour", scarcity.worthPerHour())
        .text("sentence", scarcity.sentence())
        .done();
  }

  private static Node covered(Coverage coverage) {
    return new JsonFields()
        .put("sessions", whole(coverage.sessions()))
        .put("sessionsAsked", whole(coverage.sessionsAsked()))
        .put("procedures", whole(coverage.procedures()))
        .put("proceduresAsked", whole(coverage.proceduresAsked()))
        .done();
  }

  private static Node continuity(Coverage coverage) {
    double share =
        coverage.sessions() == 0 ? 1 : (double) coverage.withMainTherapist() / coverage.sessions();
    return new JsonFields()
        .number("shareWithMainTherapist", share)
        .list("patientsWithMoreThanTwoTherapists", coverage.manyTherapists(), Node::text)
        .done();
  }

  private static Node unfairness(Coverage coverage) {
    return new JsonFields()
        .list(
            "belowFloor",
            coverage.belowFloor(),
            below ->
                new JsonFields()
                    .text("patient", below.patient())
                    .put("sessions", whole(below.sessions()))
                    .put("floor", whole(below.floor()))
                    .done())
        .number("leastShareOfSessions", coverage.leastShare())
        .number("gini", coverage.gini())
        .done();
  }

  private static Node utilisation(Workload workload) {
    return new JsonFields()
        .list(
            "staff",
            workload.staff(),
            one ->
                used(
                    new JsonFields()
                        .text("id", one.member().id())
                        .text("role", JsonFields.lower(one.member().role())),
                    one.use()))
        .list(
            "rooms",
            workload.rooms(),
            one -> used(new JsonFields().text("kind", JsonFields.lower(one.kind())), one.use()))
        .done();
  }

  private static Node used(JsonFields json, Workload.Use use) {
    List<Map.Entry<LocalDate, Workload.Minutes>> weeks = new ArrayList<>(use.weeks().entrySet());
    return minutes(json, use.all())
        .list(
            "weeks",
            weeks,
            week ->
                minutes(new JsonFields().text("from", week.getKey().toString()), week.getValue())
                    .done())
        .done();
  }

  private static JsonFields minutes(JsonFields json, Workload.Minutes minutes) {
    return json.number("share", minutes.share())
        .put("bookedMinutes", whole(minutes.booked()))
        .put("openMinutes", whole(minutes.open()));
  }

  private static Node problem(ClinicProblem problem) {
    return new JsonFields()
        .text("where", problem.where())
        .text("what", problem.what())
        .text("remedy", problem.remedy())
        .done();
  }

  private static Node weights(ScheduleWeights weights) {
    return new JsonFields()
        .number("procedure", weights.procedure())
        .number("delayPerDay", weights.delayPerDay())
        .number("mainTherapist", weights.mainTherapist())
        .number("preferredTime", weights.preferredTime())
        .number("belowFloor", weights.belowFloor())
        .number("move", weights.move())
        .number("nearFactor", weights.nearFactor())
        .put("nearWorkingDays", whole(weights.nearWorkingDays()))
        .put("noticeHours", whole(weights.noticeHours()))
        .done();
  }
}
