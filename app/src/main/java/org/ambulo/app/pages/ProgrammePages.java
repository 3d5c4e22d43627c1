package org.ambulo.app.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.assessment.AnswerForms;
import org.ambulo.web.pages.programme.ProgrammePage;
import org.ambulo.web.pages.programme.ProgrammePage.Duties;
import org.ambulo.web.pages.programme.ProgrammeSheet;
import org.ambulo.web.programme.Course;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Stepping;
import org.ambulo.web.programme.Stepping.Outcome;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A patient's programme of exercises: steps up and down, and what was done. */
final class ProgrammePages implements PageSet {

  private static final String PATH = "/patients/{id}/programme";
  private static final String STEP = "step";
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  /** What the page says after each form. */
  private static final Map<String, String> DONE =
      Map.of(
          STEP,
          "Kept. The patient sees it on the phone and on paper.",
          "done",
          "What was done is kept.");

  private final PatientPages patients;
  private final KnowledgeBase knowledge;
  private final ProgrammeSheet sheets;
  private final AnswerForms answers;

  ProgrammePages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    this.knowledge = knowledge;
    sheets = new ProgrammeSheet(knowledge);
    answers = new AnswerForms(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> show(reception, request)),
        PageRoute.post(
            PATH + "/step", ProgrammePages::edits, request -> form(reception, request, STEP)),
        PageRoute.post(
            PATH + "/done", ProgrammePages::edits, request -> form(reception, request, "done")));
  }

  /** Who sets the dose. */
  private static boolean edits(Role role) {
    return role == Role.THERAPIST;
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return patients.page(
        reception,
        request,
        "Programme",
        (caller, of) -> {
          Optional<String> done = request.param("done").filter(DONE::containsKey);
          return page(
              reception,
              caller,
              of.saying(done.map(form -> DONE.getOrDefault(form, ""))),
              Typed.NOTHING,
              done.flatMap(form -> request.param("of").map(slot -> draft(form, slot))).orElse(""));
        });
  }

  /** The name of a form's draft in the browser. */
  private static String draft(String form, String slot) {
    return (form.equals(STEP) ? "dose-" : "done-") + slot;
  }

  private ProgrammePage page(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, String taken) {
    return sheets.page(
        of.frame(),
        of.top(),
        of.assessed(),
        new ProgrammeSheet.Asked(
            reception.today(),
            reception.zone(),
            edits(caller.role()) ? Duties.EDITS : Duties.READS,
            typed,
            taken));
  }

  private ServerResponse form(Reception reception, ServerRequest request, String form) {
    return patients.of(
        reception,
        request,
        "Programme",
        (caller, of) -> {
          Typed typed = typed(reception, request, form);
          Course course = new Course(of.assessed(), knowledge, reception.today(), reception.zone());
          Optional<Line> line = course.prescribed().line(typed.of());
          if (line.isEmpty()) {
            return again(
                reception,
                caller,
                of,
                typed.wrong(Map.of("form", "This exercise is not in the programme any more.")),
                CONFLICT);
          }
          String sending = sending(reception, request, typed);
          Author author = Author.of(caller, of.frame().who().map(Frame.Who::name).orElse(""));
          Stepping stepping = new Stepping(of.patient(), author, reception.time(), sending);
          Outcome outcome =
              form.equals(STEP)
                  ? stepping.step(line.get(), course.ruling(line.get()), typed)
                  : stepping.record(line.get(), course, typed);
          return switch (outcome) {
            case Outcome.Kept kept -> done(reception, of, typed);
            case Outcome.Again wrong -> again(reception, caller, of, wrong.typed(), WRONG);
            case Outcome.Keep keep ->
                answer(
                    reception,
                    caller,
                    of,
                    typed,
                    reception
                        .charts()
                        .enter(
                            caller,
                            of.patient(),
                            new Submission(sending, form),
                            Stream.concat(
                                    keep.changes().stream(), answered(reception, of, author, typed))
                                .toList()));
          };
        });
  }

  /** A sign at which exercise stops answers the question of the assessment too. */
  private Stream<Change> answered(
      Reception reception, PatientPages.Of of, Author author, Typed typed) {
    AnswerForms.Asking asking =
        new AnswerForms.Asking(of.patient(), of.assessed().documents(), author, reception.time());
    Map<String, String> findings = knowledge.rehabilitation().monitoring().stopSigns();
    return Stepping.signs(typed).stream()
        .map(sign -> sign.name().toLowerCase(Locale.ROOT))
        .flatMap(sign -> Optional.ofNullable(findings.get(sign)).stream())
        .flatMap(finding -> answers.yes(asking, finding).stream());
  }

  /** The sending with all that is in it: the same only if everything is. */
  private static String sending(Reception reception, ServerRequest request, Typed typed) {
    String all = reception.field(request, "sending") + new TreeMap<>(typed.values());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ServerResponse done(Reception reception, PatientPages.Of of, Typed typed) {
    return reception.seeOther(
        "/patients/"
            + of.patient()
            + "/programme?done="
            + typed.form()
            + "&of="
            + typed.of()
            + "#x-"
            + typed.of());
  }

  private ServerResponse answer(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, Entered entered) {
    return switch (entered) {
      case Entered.Done done -> {
        reception.live().changed();
        yield done(reception, of, typed);
      }
      case Entered.SentBefore before -> done(reception, of, typed);
      case Entered.Outdated outdated ->
          patients
              .again(reception, of)
              .map(
                  fresh ->
                      again(
                          reception,
                          caller,
                          fresh,
                          typed.wrong(
                              Map.of(
                                  "form",
                                  "Somebody changed this exercise while you looked at it. Nothing"
                                      + " was written; it is shown as it stands now. What you had"
                                      + " typed is still here.")),
                          CONFLICT))
              .orElseThrow();
      case Entered.NotAllowed(String why) ->
          again(
              reception,
              caller,
              of,
              typed.wrong(Map.of("form", "Nothing was kept. " + why)),
              FORBIDDEN);
    };
  }

  private ServerResponse again(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, int status) {
    return reception.page(status, page(reception, caller, of, typed, ""));
  }

  private static Typed typed(Reception reception, ServerRequest request, String form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : request.params().keySet()) {
      if (!name.equals("_csrf") && !name.equals("sending")) {
        values.put(name, reception.field(request, name));
      }
    }
    return new Typed(form, reception.field(request, "of"), values);
  }
}
