package org.ambulo.app.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.medicines.CalendarSheet;
import org.ambulo.web.pages.medicines.MedicineForms;
import org.ambulo.web.pages.medicines.MedicineForms.Outcome;
import org.ambulo.web.pages.medicines.MedicineForms.Sending;
import org.ambulo.web.pages.medicines.MedicineSheet;
import org.ambulo.web.pages.medicines.MedicinesPage.Duties;
import org.ambulo.web.pages.medicines.MedicinesPage.Firing;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A patient's medicines and allergies, and the forms that change them. */
final class MedicinePages implements PageSet {

  private static final String PATH = "/patients/{id}/medicines";
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  /** What the page says after each form. */
  private static final Map<String, String> DONE =
      Map.of(
          "add", "The medicine is on the list.",
          "change", "The new dose holds; the old one is kept below.",
          "stop", "Stopped. It is kept below, with the reason.",
          "decide", "Your decision on the alert is kept.",
          "list", "What you said of the whole list is kept.",
          "allergy", "The allergies are up to date.");

  private final PatientPages patients;
  private final MedicineSheet sheets;
  private final MedicineForms forms;
  private final CalendarSheet calendars;

  MedicinePages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    sheets = new MedicineSheet(knowledge);
    forms = new MedicineForms(knowledge);
    calendars = new CalendarSheet(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> show(reception, request)),
        PageRoute.get(
            PATH + "/calendar/{medicine}",
            Role::isClinician,
            request -> calendar(reception, request)),
        PageRoute.post(PATH, Role::isClinician, request -> form(reception, request, "add")),
        PageRoute.post(
            PATH + "/change", Role::isClinician, request -> form(reception, request, "change")),
        PageRoute.post(
            PATH + "/stop", Role::isClinician, request -> form(reception, request, "stop")),
        PageRoute.post(
            PATH + "/decide", Role::isClinician, request -> form(reception, request, "decide")),
        PageRoute.post(
            PATH + "/list", Role::isClinician, request -> form(reception, request, "list")),
        PageRoute.post(
            PATH + "/allergies",
            Role::isClinician,
            request -> form(reception, request, "allergy")));
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Medicines",
        (caller, of) -> {
          String done = request.param("done").filter(DONE::containsKey).orElse("");
          Frame frame =
              done.isEmpty() ? of.frame() : of.frame().saying(DONE.getOrDefault(done, ""));
          return reception.page(
              sheets.page(
                  frame,
                  of.top(),
                  of.assessed(),
                  duties(reception, caller),
                  Typed.NOTHING,
                  Firing.NOTHING,
                  done));
        });
  }

  private ServerResponse calendar(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Calendar",
        (caller, of) -> {
          return calendars
              .page(of.frame(), of.top(), of.assessed(), request.pathVariable("medicine"))
              .map(reception::page)
              .orElseGet(() -> reception.missing(request));
        });
  }

  private ServerResponse form(Reception reception, ServerRequest request, String form) {
    return patients.of(
        reception,
        request,
        "Medicines",
        (caller, of) -> {
          Typed typed = typed(reception, request, form);
          MedicineForms.Asking asking =
              new MedicineForms.Asking(
                  of.patient(),
                  of.assessed(),
                  Author.of(caller, of.frame().who().map(Frame.Who::name).orElse("")),
                  reception.time(),
                  duties(reception, caller));
          Submission submission = reception.submission(request, form + " " + typed.of());
          Outcome outcome =
              switch (form) {
                case "add" ->
                    forms.add(asking, typed, sending(reception, caller, of, typed, submission));
                case "change" ->
                    forms.change(asking, typed, sending(reception, caller, of, typed, submission));
                case "stop" -> forms.stop(asking, typed);
                case "list" -> forms.list(asking, typed);
                case "decide" -> forms.decide(asking, typed);
                default -> forms.allergy(asking, typed);
              };
          return switch (outcome) {
            case Outcome.Again again ->
                again(reception, caller, of, again.typed(), again.firing(), WRONG);
            case Outcome.Keep keep ->
                answer(
                    reception,
                    caller,
                    of,
                    typed,
                    reception.charts().enter(caller, of.patient(), submission, keep.changes()));
          };
        });
  }

  private ServerResponse answer(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, Entered entered) {
    return switch (entered) {
      case Entered.Done done ->
          reception.seeOther("/patients/" + of.patient() + "/medicines?done=" + typed.form());
      case Entered.SentBefore before ->
          again(
              reception,
              caller,
              of,
              typed.wrong(
                  Map.of(
                      "form",
                      "This form was sent before with other content. What was sent first is kept;"
                          + " see the list. Nothing was written now.")),
              Firing.NOTHING,
              CONFLICT);
      case Entered.Outdated outdated -> fresh(reception, caller, of, typed);
      case Entered.NotAllowed notAllowed ->
          again(
              reception,
              caller,
              of,
              typed.wrong(Map.of("form", "Not allowed: " + notAllowed.why())),
              Firing.NOTHING,
              FORBIDDEN);
    };
  }

  /** Somebody was quicker: the page as it stands now, with what was typed beside it. */
  private ServerResponse fresh(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed) {
    return again(
        reception,
        caller,
        patients.again(reception, of).orElse(of),
        typed.wrong(
            Map.of(
                "form",
                "Somebody changed this line while you looked at it. Nothing was written."
                    + " The list below is as it stands now; you had typed: "
                    + words(typed)
                    + ".")),
        Firing.NOTHING,
        CONFLICT);
  }

  private static String words(Typed typed) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String field : List.of("medicine", "dose", "unit", "frequency", "reason")) {
      if (!typed.value(field).isEmpty()) {
        shown.put(field, typed.value(field));
      }
    }
    return shown.toString().replaceAll("[{}]", "").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private ServerResponse again(
      Reception reception,
      Caller caller,
      PatientPages.Of of,
      Typed typed,
      Firing firing,
      int status) {
    return reception.page(
        status,
        sheets.page(
            of.frame(), of.top(), of.assessed(), duties(reception, caller), typed, firing, ""));
  }

  private static Sending sending(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, Submission submission) {
    Key key =
        submission.key(
            caller.account(), of.patient(), MedicineForms.type(typed), MedicineForms.MEDICINE);
    Optional<Document> there = reception.archive().read(reading -> reading.current(key));
    return there.isPresent() ? Sending.REPEATED : Sending.FIRST;
  }

  private static Duties duties(Reception reception, Caller caller) {
    return reception.may(caller, Interaction.CREATE, "MedicationRequest")
            && reception.may(caller, Interaction.CREATE, "DetectedIssue")
        ? Duties.PRESCRIBES
        : Duties.NOTES;
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
