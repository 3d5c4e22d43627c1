package org.ambulo.app.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Past;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.Given;
import org.ambulo.clinic.plan.PlanReview;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.clinic.plan.Reviewed;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.KeptPlan;
import org.ambulo.web.chart.PlanChart;
import org.ambulo.web.pages.plan.PlanPage;
import org.ambulo.web.pages.plan.PlanPage.Form;
import org.ambulo.web.pages.plan.PlanSheet;
import org.ambulo.web.pages.plan.PlanSheet.Back;
import org.ambulo.web.pages.plan.PlanVersions;
import org.ambulo.web.pages.plan.PlanVersionsPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The plan of a patient, and what is decided on it. */
final class PlanPages implements PageSet {

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int BAD_FORM = 422;
  private static final int VERSIONS = 100;

  private static final Map<String, String> DONE =
      Map.of(
          "kept", "The plan is kept. What was accepted of therapy and procedures is ordered.",
          "goal", "The goal is kept.");

  private final PatientPages patients;
  private final KnowledgeBase knowledge;
  private final PlanSheet sheets;

  PlanPages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    this.knowledge = knowledge;
    sheets = new PlanSheet(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    GoalForms goals = new GoalForms(patients, this);
    return List.of(
        PageRoute.get(
            "/patients/{id}/plan", Team::hasWorklist, request -> look(reception, request)),
        PageRoute.post(
            "/patients/{id}/plan", PlanPages::decides, request -> decide(reception, request)),
        PageRoute.post(
            "/patients/{id}/plan/goals",
            Role::isClinician,
            request -> goals.keep(reception, request)),
        PageRoute.get(
            "/patients/{id}/plan/versions",
            Role::isClinician,
            request -> versions(reception, request)));
  }

  /** Who approves plans. */
  private static boolean decides(Role role) {
    return switch (role) {
      case PHYSIATRIST, PAIN_PHYSICIAN -> true;
      case THERAPIST, COORDINATOR, PATIENT, ADMIN, AUDITOR, SYSTEM -> false;
    };
  }

  /** The page as somebody may use it, with what comes back of a form. */
  PlanPage page(Reception reception, Caller caller, PatientPages.Of of, Back back) {
    boolean clinical = reception.may(caller, Interaction.READ, "Condition");
    Form reading = clinical ? Form.READS : Form.BOOKS;
    return sheets.page(
        of.frame(),
        of.top(),
        of.assessed(),
        decides(caller.role()) ? Form.DECIDES : reading,
        caller.role().isClinician() ? Form.DECIDES : reading,
        back);
  }

  private ServerResponse look(Reception reception, ServerRequest request) {
    return patients.page(
        reception,
        request,
        "Plan",
        (caller, of) -> {
          return page(
              reception,
              caller,
              of.saying(request.param("done").flatMap(done -> Optional.ofNullable(DONE.get(done)))),
              Back.NONE);
        });
  }

  private ServerResponse versions(Reception reception, ServerRequest request) {
    return patients.page(
        reception,
        request,
        "Versions of the plan",
        (caller, of) -> {
          List<KeptPlan> all =
              KeptPlan.current(of.assessed().documents())
                  .map(plan -> history(reception, caller, plan))
                  .orElse(List.of());
          return new PlanVersionsPage(of.frame(), of.top(), PlanVersions.of(all, reception.zone()));
        });
  }

  private static List<KeptPlan> history(Reception reception, Caller caller, KeptPlan plan) {
    return reception
        .sight(caller)
        .map(
            sight ->
                reception
                    .archive()
                    .<List<Document>>read(
                        reading ->
                            reading
                                .history(
                                    new Past(
                                        new Past.OfOne(plan.key()),
                                        Optional.empty(),
                                        sight,
                                        new Slice(0, VERSIONS)))
                                .documents()))
        .orElse(List.of())
        .stream()
        .filter(version -> !version.removed())
        .map(KeptPlan::of)
        .toList();
  }

  private ServerResponse decide(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Plan",
        (caller, of) -> {
          PlanForm form = PlanForm.of(request);
          Optional<KeptPlan> current = KeptPlan.current(of.assessed().documents());
          if (current.filter(plan -> plan.sending().equals(form.sending())).isPresent()) {
            return reception.seeOther(path(of, "?done=kept"));
          }
          Reviewed reviewed =
              PlanReview.of(
                  Proposal.of(knowledge, of.assessment()),
                  current.flatMap(KeptPlan::plan),
                  form.given(),
                  signature(caller, of, reception));
          return switch (reviewed) {
            case Reviewed.Ready ready -> keep(reception, caller, of, form, ready);
            case Reviewed.Faulty(var faults) ->
                reception.page(
                    BAD_FORM,
                    page(
                        reception,
                        caller,
                        of,
                        new Back(
                            Optional.of(form.given()), faults, Back.NONE.own(), Optional.empty())));
            case Reviewed.Blocked blocked ->
                reception.page(
                    BAD_FORM,
                    page(
                        reception,
                        caller,
                        of,
                        new Back(
                            Optional.of(form.given()),
                            Map.of(
                                PlanReview.ALL,
                                "Nothing was approved. First: "
                                    + String.join("; ", blocked.first())
                                    + "."),
                            Back.NONE.own(),
                            Optional.empty())));
          };
        });
  }

  private ServerResponse keep(
      Reception reception, Caller caller, PatientPages.Of of, PlanForm form, Reviewed.Ready ready) {
    Entered entered =
        new PlanChart(reception.charts())
            .keep(
                caller,
                of.patient(),
                of.assessed(),
                form.looked(),
                ready,
                signature(caller, of, reception),
                form.sending());
    return switch (entered) {
      case Entered.Done done -> {
        reception.live().changed();
        yield reception.seeOther(path(of, "?done=kept"));
      }
      case Entered.Outdated(Document current) ->
          conflict(reception, caller, of, form, ready, current);
      case Entered.SentBefore(Document kept) -> conflict(reception, caller, of, form, ready, kept);
      case Entered.NotAllowed(String why) ->
          reception.page(
              FORBIDDEN,
              page(
                  reception,
                  caller,
                  of,
                  new Back(
                      Optional.of(form.given()),
                      Map.of(PlanReview.ALL, "Nothing was kept. " + why),
                      Back.NONE.own(),
                      Optional.empty())));
    };
  }

  /** Somebody else was quicker: both are shown; the same sending again is taken already. */
  private ServerResponse conflict(
      Reception reception,
      Caller caller,
      PatientPages.Of of,
      PlanForm form,
      Reviewed.Ready ready,
      Document current) {
    boolean isPlan = current.key().type().equals("CarePlan");
    Optional<KeptPlan> kept = isPlan ? Optional.of(KeptPlan.of(current)) : Optional.empty();
    if (kept.filter(plan -> plan.sending().equals(form.sending())).isPresent()) {
      return reception.seeOther(path(of, "?done=kept"));
    }
    Optional<ApprovedPlan> theirs = kept.flatMap(KeptPlan::plan);
    PlanPage.Conflict conflict =
        new PlanPage.Conflict(
            "What you chose is below, on top of what is kept now. Look at the differences, then"
                + " send it again if it is to be so.",
            PlanSheet.differences(theirs, ready.plan()));
    return patients
        .again(reception, of)
        .map(
            fresh ->
                reception.page(
                    CONFLICT,
                    page(
                        reception,
                        caller,
                        fresh,
                        new Back(
                            Optional.of(form.given()),
                            Map.of(),
                            Back.NONE.own(),
                            Optional.of(conflict)))))
        .orElseThrow();
  }

  static Signature signature(Caller caller, PatientPages.Of of, Reception reception) {
    return new Signature(
        caller.person().map(key -> key.id()).orElse(""),
        of.frame().who().map(who -> who.name()).orElse(caller.account()),
        reception.today());
  }

  static String path(PatientPages.Of of, String query) {
    return "/patients/" + of.patient() + "/plan" + query;
  }

  /** What a form of the plan says. */
  record PlanForm(String sending, Optional<PlanChart.Looked> looked, Given given) {

    static PlanForm of(ServerRequest request) {
      return PlanForms.of(request);
    }
  }
}
