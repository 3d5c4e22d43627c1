package org.ambulo.app.pages;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.phone.ExercisesSheet;
import org.ambulo.web.pages.phone.Lessons;
import org.ambulo.web.pages.phone.ProgressSheet;
import org.ambulo.web.pages.phone.TodaySheet;
import org.ambulo.web.pages.phone.Visits;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a patient looks at on the phone: the day, visits, what to know, and how far it is. */
final class PhonePages implements PageSet {

  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final Map<String, String> DONE =
      Map.of(
          "asked", "We have it. We will call you.",
          "understood", "Well done.",
          "question", "Thank you. We will talk about it at your next visit.");

  private final TodaySheet today;
  private final ProgressSheet progress;
  private final ExercisesSheet exercises;

  PhonePages(KnowledgeBase knowledge) {
    today = new TodaySheet(knowledge);
    progress = new ProgressSheet(knowledge);
    exercises = new ExercisesSheet(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get("/today", OwnRecord::isPatient, request -> today(reception, request)),
        PageRoute.get("/exercises", OwnRecord::isPatient, request -> moves(reception, request)),
        PageRoute.get("/progress", OwnRecord::isPatient, request -> progress(reception, request)),
        PageRoute.get("/visits", OwnRecord::isPatient, request -> visits(reception, request)),
        PageRoute.post("/visits", OwnRecord::isPatient, request -> otherTime(reception, request)),
        PageRoute.get("/learn", OwnRecord::isPatient, request -> learn(reception, request)),
        PageRoute.post("/learn", OwnRecord::isPatient, request -> learnt(reception, request)));
  }

  private static ZonedDateTime now(Reception reception) {
    return reception.time().atZoneSameInstant(reception.zone());
  }

  /** A page's frame, saying what was just done. */
  private static Frame frame(Reception reception, ServerRequest request, String title) {
    Frame frame = reception.frame(request, title);
    return request
        .param("done")
        .flatMap(done -> Optional.ofNullable(DONE.get(done)))
        .map(frame::saying)
        .orElse(frame);
  }

  private ServerResponse today(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "today",
        (patient, assessed) ->
            reception.page(
                today.page(frame(reception, request, "Today"), assessed, now(reception))));
  }

  private ServerResponse moves(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "exercises",
        (patient, assessed) ->
            reception.page(
                exercises.page(frame(reception, request, "Your moves"), patient, assessed)));
  }

  private ServerResponse progress(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "progress",
        (patient, assessed) ->
            reception.page(
                progress.page(
                    frame(reception, request, "My progress"),
                    assessed,
                    reception.today(),
                    reception.zone())));
  }

  private static ServerResponse visits(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "visits",
        (patient, assessed) ->
            visits(200, reception, frame(reception, request, "Visits"), assessed, "", ""));
  }

  private static ServerResponse visits(
      int status,
      Reception reception,
      Frame frame,
      Assessed assessed,
      String faultAt,
      String typed) {
    Visits visits = new Visits(assessed, now(reception));
    return reception.page(
        status,
        visits.page(
            frame,
            reception.archive().read(reading -> reading.current(visits.takingPart())),
            faultAt,
            typed));
  }

  /** Asks for another time; the visit stays as it is until the coordinator has called. */
  private static ServerResponse otherTime(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "visits",
        (patient, assessed) -> {
          String visit = reception.field(request, "visit");
          String text = reception.field(request, "text").strip();
          if (!new Visits(assessed, now(reception)).isComing(visit)) {
            return reception.missing(request);
          }
          if (text.isEmpty()) {
            return visits(
                UNPROCESSABLE, reception, frame(reception, request, "Visits"), assessed, visit, "");
          }
          Change wish =
              new Change.Add(
                  "wish",
                  new PatientSays(patient, reception.time())
                      .request(
                          Systems.OTHER_TIME,
                          "The patient asks for another time: " + text,
                          Optional.of("Appointment/" + visit)));
          Entered entered =
              reception
                  .charts()
                  .enter(
                      reception.caller(request),
                      patient,
                      new Submission(reception.field(request, "sending"), visit + " " + text),
                      List.of(wish));
          return switch (entered) {
            // Sent again it has another time, and is kept already.
            case Entered.Done done -> reception.seeOther("/visits?done=asked");
            case Entered.SentBefore before -> reception.seeOther("/visits?done=asked");
            case Entered.Outdated outdated -> reception.error(request, CONFLICT);
            case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
          };
        });
  }

  private static ServerResponse learn(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "learn",
        (patient, assessed) ->
            reception.page(new Lessons(assessed).page(frame(reception, request, "Learn"), "")));
  }

  private static ServerResponse learnt(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "learn",
        (patient, assessed) -> {
          Lessons lessons = new Lessons(assessed);
          Optional<EducationTopic> topic = lessons.topic(reception.field(request, "topic"));
          String took = reception.field(request, "took");
          String words = reception.field(request, "words").strip();
          if (topic.isEmpty()) {
            return reception.missing(request);
          }
          if (!List.of(Lessons.UNDERSTOOD, Lessons.QUESTION).contains(took) || words.isEmpty()) {
            return reception.page(
                UNPROCESSABLE, lessons.page(frame(reception, request, "Learn"), topic.get().id()));
          }
          Change taught =
              new Change.Add(
                  "taught",
                  new PatientSays(patient, reception.time())
                      .taught(topic.get().id(), topic.get().name(), took, words));
          Entered entered =
              reception
                  .charts()
                  .enter(
                      reception.caller(request),
                      patient,
                      new Submission(
                          reception.field(request, "sending"),
                          String.join(" ", "learn", topic.get().id(), took, words)),
                      List.of(taught));
          return entered instanceof Entered.NotAllowed
              ? reception.error(request, FORBIDDEN)
              : reception.seeOther("/learn?done=" + took);
        });
  }
}
