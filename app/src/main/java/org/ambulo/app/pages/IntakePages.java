package org.ambulo.app.pages;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.intake.IntakeForm;
import org.ambulo.web.pages.intake.IntakePage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A new patient is taken in, with those who care for them: by a coordinator, or by a physician who
 * is one of them then.
 */
final class IntakePages implements PageSet {

  private static final String PAGE = "/patients/new";
  private static final Set<Role> TAKING_IN =
      EnumSet.of(Role.COORDINATOR, Role.PHYSIATRIST, Role.PAIN_PHYSICIAN);
  private static final String TITLE = "New patient";
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int NAMESAKES = 10;

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(
            PAGE,
            TAKING_IN::contains,
            request -> page(OK, reception, request, Typed.NOTHING, List.of())),
        PageRoute.post(PAGE, TAKING_IN::contains, request -> take(reception, request)));
  }

  private static ServerResponse page(
      int status,
      Reception reception,
      ServerRequest request,
      Typed typed,
      List<IntakePage.Namesake> namesakes) {
    IntakeForm form = reception.archive().read(IntakeForm::of);
    return reception.page(
        status, new IntakePage(reception.frame(request, TITLE), typed, form.team(), namesakes));
  }

  private static ServerResponse take(Reception reception, ServerRequest request) {
    Typed typed = typed(reception, request);
    IntakeForm form = reception.archive().read(IntakeForm::of);
    Map<String, String> faults = form.faults(typed, reception.today());
    if (!faults.isEmpty()) {
      return page(UNPROCESSABLE, reception, request, typed.wrong(faults), List.of());
    }
    Caller caller = reception.caller(request);
    Submission submission = reception.submission(request, IntakeForm.FORM);
    Key patient = submission.key(caller.account(), "", "Patient", "patient");
    List<IntakePage.Namesake> namesakes = namesakes(reception, caller, typed, patient);
    if (!namesakes.isEmpty() && !typed.value("another").equals("yes")) {
      return page(
          UNPROCESSABLE,
          reception,
          request,
          typed.wrong(Map.of("another", "Look whether it is one of these.")),
          namesakes);
    }
    return switch (reception
        .charts()
        .begin(
            caller,
            patient.id(),
            submission,
            form.changes(typed, patient, caller, reception.today()))) {
      case Entered.Done done ->
          reception.seeOther(
              "/patients/" + patient.id() + (caller.role().isClinician() ? "/assessment" : ""));
      case Entered.SentBefore before -> changed(reception, request, typed);
      case Entered.Outdated outdated -> changed(reception, request, typed);
      case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
    };
  }

  private static ServerResponse changed(Reception reception, ServerRequest request, Typed typed) {
    String words =
        "You took a patient in with this page before, with other answers. Look for them by name;"
            + " send again for another patient.";
    return page(CONFLICT, reception, request, typed.wrong(Map.of("given", words)), List.of());
  }

  private static Typed typed(Reception reception, ServerRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    IntakeForm.fields().forEach(field -> values.put(field, reception.field(request, field)));
    return new Typed(IntakeForm.FORM, "", values);
  }

  /** Others of the same name; who is found by it is noted in the audit trail. */
  private static List<IntakePage.Namesake> namesakes(
      Reception reception, Caller caller, Typed typed, Key patient) {
    Sight sight = reception.sight(caller).orElse(new Sight.Only(Set.of()));
    List<IntakePage.Namesake> found =
        reception.live().named(IntakeForm.name(typed), sight, new Slice(0, NAMESAKES)).stream()
            .filter(one -> !one.patient().equals(patient.id()))
            .map(one -> new IntakePage.Namesake(one.patient(), one.name(), one.about()))
            .toList();
    if (!found.isEmpty()) {
      reception
          .archive()
          .record(
              List.of(caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "intake")));
    }
    return found;
  }
}
