package org.ambulo.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.RoleWords;
import org.ambulo.web.pages.admin.Choice;
import org.ambulo.web.pages.phone.AskDraft;
import org.ambulo.web.pages.phone.Letter;
import org.ambulo.web.pages.phone.Letters;
import org.ambulo.web.pages.phone.MyMessagesPage;
import org.ambulo.web.pages.phone.People;
import org.ambulo.web.pages.phone.TeamMessagesPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Messages between a patient and the team, from both sides. */
final class MessagePages implements PageSet {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final String MINE = "/my-messages";
  private static final String THEIRS = "/patients/{id}/messages";

  private final PatientPages patients;

  MessagePages(PatientPages patients) {
    this.patients = patients;
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(MINE, OwnRecord::isPatient, request -> mine(reception, request)),
        PageRoute.post(MINE, OwnRecord::isPatient, request -> write(reception, request)),
        PageRoute.get(THEIRS, Team::hasWorklist, request -> theirs(reception, request)),
        PageRoute.post(THEIRS, Team::hasWorklist, request -> answer(reception, request)));
  }

  private static Frame frame(Reception reception, ServerRequest request, String title) {
    Frame frame = reception.frame(request, title);
    return switch (request.param("done").orElse("")) {
      case "sent" -> frame.saying("Sent.");
      case "read" -> frame.saying("Marked as read.");
      case "asked" -> frame.saying("Asked. It stands among their messages and tasks.");
      default -> frame;
    };
  }

  private static List<Letter> letters(Reception reception, Assessed assessed, String patient) {
    Letters letters = new Letters(assessed, reception.zone());
    return letters.all(
        patient, reception.archive().read(reading -> reading.current(letters.writers())));
  }

  private static ServerResponse mine(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "messages",
        (patient, assessed) -> mine(OK, reception, request, assessed, "", ""));
  }

  private static ServerResponse mine(
      int status,
      Reception reception,
      ServerRequest request,
      Assessed assessed,
      String typed,
      String fault) {
    return reception.page(
        status,
        new MyMessagesPage(
            frame(reception, request, "Messages"),
            letters(reception, assessed, "You"),
            typed,
            fault));
  }

  private static ServerResponse write(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "messages",
        (patient, assessed) -> {
          String text = reception.field(request, "text").strip();
          if (text.isEmpty()) {
            return mine(
                UNPROCESSABLE, reception, request, assessed, "", "Write a few words first.");
          }
          PatientSays says = new PatientSays(patient, reception.time());
          Entered entered =
              reception
                  .charts()
                  .enter(
                      reception.caller(request),
                      patient,
                      reception.submission(request, "message"),
                      Letters.sent(
                          says.message(text),
                          says.request(
                              Systems.ANSWER, "Answer the patient's message", Optional.empty())));
          return switch (entered) {
            case Entered.Done done -> reception.seeOther(MINE + "?done=sent");
            case Entered.SentBefore before ->
                Letters.says(before.kept(), text)
                    ? reception.seeOther(MINE + "?done=sent")
                    : mine(
                        CONFLICT,
                        reception,
                        request,
                        assessed,
                        text,
                        "You sent this page with other words. They are above. Send again if you"
                            + " want us to have these too.");
            case Entered.Outdated outdated -> reception.error(request, CONFLICT);
            case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
          };
        });
  }

  private ServerResponse theirs(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Messages",
        (caller, of) -> {
          return theirs(OK, reception, request, of, "", "");
        });
  }

  private static ServerResponse theirs(
      int status,
      Reception reception,
      ServerRequest request,
      PatientPages.Of of,
      String typed,
      String fault) {
    List<Letter> letters = letters(reception, of.assessed(), of.top().banner().name());
    return reception.page(
        status,
        new TeamMessagesPage(
            frame(reception, request, "Messages"),
            of.top(),
            letters,
            Letter.unread(letters),
            typed,
            fault,
            Typed.NOTHING,
            colleagues(reception, of)));
  }

  /** The page with what was asked of a colleague and could not be taken. */
  static ServerResponse asking(
      int status, Reception reception, ServerRequest request, PatientPages.Of of, Typed ask) {
    List<Letter> letters = letters(reception, of.assessed(), of.top().banner().name());
    return reception.page(
        status,
        new TeamMessagesPage(
            reception.frame(request, "Messages"),
            of.top(),
            letters,
            Letter.unread(letters),
            "",
            "",
            ask,
            colleagues(reception, of)));
  }

  private static List<Choice> colleagues(Reception reception, PatientPages.Of of) {
    List<Document> people =
        reception.archive().read(reading -> reading.current(AskDraft.colleagues(of.assessed())));
    Stream<Choice> named =
        People.names(people).entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(person -> new Choice("Practitioner/" + person.getKey(), person.getValue()));
    Stream<Choice> roles =
        AskDraft.ROLES.stream().map(role -> new Choice(role.name(), "Any " + RoleWords.of(role)));
    return Stream.concat(named, roles).toList();
  }

  private ServerResponse answer(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Messages",
        (caller, of) -> {
          String text = reception.field(request, "text").strip();
          boolean onlyRead = reception.field(request, "do").equals("read");
          if (text.isEmpty() && !onlyRead) {
            return theirs(UNPROCESSABLE, reception, request, of, "", "Write something first.");
          }
          PatientSays says = new PatientSays(of.patient(), reception.time());
          List<Change> changes = new ArrayList<>();
          if (!onlyRead) {
            changes.add(new Change.Add("answer", says.answered(text, sender(caller))));
          }
          changes.addAll(
              new Letters(of.assessed(), reception.zone())
                  .read(reception.fields(request, "seen"), says.time()));
          Submission submission = reception.submission(request, "answer");
          Entered entered = reception.charts().enter(caller, of.patient(), submission, changes);
          String back = "/patients/" + of.patient() + "/messages?done=";
          return switch (entered) {
            case Entered.Done done -> reception.seeOther(back + (onlyRead ? "read" : "sent"));
            case Entered.SentBefore before ->
                Letters.says(before.kept(), text)
                    ? reception.seeOther(back + "sent")
                    : theirs(
                        CONFLICT,
                        reception,
                        request,
                        of,
                        text,
                        "This page was sent before with other words, which stand above. Send again"
                            + " to add these.");
            case Entered.Outdated outdated ->
                theirs(
                    CONFLICT,
                    reception,
                    request,
                    of,
                    text,
                    "Somebody else answered meanwhile. Look above, then send again if it is"
                        + " needed.");
            case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
          };
        });
  }

  private static String sender(Caller caller) {
    return caller.person().orElseThrow().toString();
  }
}
