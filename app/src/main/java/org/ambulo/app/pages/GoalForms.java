package org.ambulo.app.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.plan.PlanReview;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.core.archive.Key;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Goals;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.GoalChart;
import org.ambulo.web.pages.plan.PlanPage.Field;
import org.ambulo.web.pages.plan.PlanPage.OwnGoal;
import org.ambulo.web.pages.plan.PlanSheet.Back;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Goals that are chosen with the patient, and how they end. */
final class GoalForms {

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int BAD_FORM = 422;

  private final PatientPages patients;
  private final PlanPages plans;

  GoalForms(PatientPages patients, PlanPages plans) {
    this.patients = patients;
    this.plans = plans;
  }

  ServerResponse keep(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Plan",
        (caller, of) -> {
          Signature by = PlanPages.signature(caller, of, reception);
          String what = reception.field(request, "do");
          return switch (what) {
            case "choose" -> choose(reception, request, caller, of, by);
            case "own" -> own(reception, request, caller, of, by);
            case "reached" -> end(reception, request, caller, of, by, GoalChart.End.REACHED);
            case "given_up" -> end(reception, request, caller, of, by, GoalChart.End.GIVEN_UP);
            default -> refused(reception, caller, of, BAD_FORM, "Say what is to be done.");
          };
        });
  }

  private ServerResponse choose(
      Reception reception, ServerRequest request, Caller caller, PatientPages.Of of, Signature by) {
    Goals goals = of.assessment().plan().goals();
    String id = reception.field(request, "goal");
    Optional<Goal> goal =
        Stream.concat(goals.active().stream(), goals.later().stream())
            .filter(one -> one.id().equals(id))
            .findFirst();
    return goal.map(
            one -> enter(reception, request, caller, of, GoalChart.choose(of.patient(), one, by)))
        .orElseGet(
            () -> refused(reception, caller, of, BAD_FORM, "This goal is not proposed any more."));
  }

  private ServerResponse own(
      Reception reception, ServerRequest request, Caller caller, PatientPages.Of of, Signature by) {
    String text = reception.field(request, "text").strip();
    String typed = reception.field(request, "by").strip();
    Optional<LocalDate> due = day(typed).filter(day -> day.isAfter(by.on()));
    if (!text.isEmpty() && due.isPresent()) {
      return enter(
          reception, request, caller, of, GoalChart.own(of.patient(), text, due.get(), by));
    }
    OwnGoal own =
        new OwnGoal(
            new Field(text, text.isEmpty() ? "Say what the patient wants to do." : ""),
            new Field(typed, due.isPresent() ? "" : "Give a day to come."));
    return reception.page(
        BAD_FORM,
        plans.page(
            reception, caller, of, new Back(Optional.empty(), Map.of(), own, Optional.empty())));
  }

  private ServerResponse end(
      Reception reception,
      ServerRequest request,
      Caller caller,
      PatientPages.Of of,
      Signature by,
      GoalChart.End end) {
    String version = reception.field(request, "version");
    if (!version.matches("[0-9]{1,9}")) {
      return refused(reception, caller, of, BAD_FORM, "The form was not whole. Try again.");
    }
    return enter(
        reception,
        request,
        caller,
        of,
        GoalChart.end(
            new Key("Goal", reception.field(request, "goal")),
            Long.parseLong(version),
            end,
            reception.field(request, "why"),
            by));
  }

  private ServerResponse enter(
      Reception reception,
      ServerRequest request,
      Caller caller,
      PatientPages.Of of,
      Change change) {
    Entered entered =
        reception
            .charts()
            .enter(caller, of.patient(), reception.submission(request, "goal"), List.of(change));
    return switch (entered) {
      case Entered.Done done -> reception.seeOther(PlanPages.path(of, "?done=goal"));
      case Entered.SentBefore before ->
          refused(
              reception,
              caller,
              of,
              CONFLICT,
              "This form was sent before with another goal, which is kept. Nothing was added now.");
      case Entered.Outdated outdated ->
          refused(
              reception,
              caller,
              of,
              CONFLICT,
              "Somebody changed this goal meanwhile. It is shown as it stands now.");
      case Entered.NotAllowed(String why) ->
          refused(reception, caller, of, FORBIDDEN, "Nothing was kept. " + why);
    };
  }

  private ServerResponse refused(
      Reception reception, Caller caller, PatientPages.Of of, int status, String why) {
    return reception.page(
        status,
        plans.page(
            reception,
            caller,
            patients.again(reception, of).orElse(of),
            new Back(
                Optional.empty(), Map.of(PlanReview.ALL, why), Back.NONE.own(), Optional.empty())));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
