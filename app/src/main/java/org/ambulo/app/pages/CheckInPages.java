package org.ambulo.app.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.phone.CheckInForm;
import org.ambulo.web.pages.phone.CheckIns;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The check-in: a form, and an address for phones that kept it while there was no network. What is
 * sent again is kept once: its ids follow from the token and the answers.
 */
final class CheckInPages implements PageSet {

  private static final String PATH = "/check-in";
  private static final String OUTBOX = "/check-in/outbox";
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final Duration OLDEST = Duration.ofDays(365);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final KnowledgeBase knowledge;
  private final CheckIns pages;

  CheckInPages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    pages = new CheckIns(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, OwnRecord::isPatient, request -> form(reception, request)),
        PageRoute.post(PATH, OwnRecord::isPatient, request -> sent(reception, request)),
        PageRoute.get(OUTBOX, OwnRecord::isPatient, request -> who(reception, request)),
        PageRoute.post(OUTBOX, OwnRecord::isPatient, request -> arrived(reception, request)));
  }

  private ServerResponse form(Reception reception, ServerRequest request) {
    Frame frame = reception.frame(request, "Check in");
    Optional<Tier> help =
        request.param("help").flatMap(CheckInPages::tier).filter(Tier::interrupts);
    boolean done = request.param("done").isPresent();
    return reception.page(
        pages.page(
            done ? frame.saying("Thank you. Your team has it.") : frame,
            reception.caller(request).account(),
            CheckInForm.read(knowledge.triage(), name -> List.of()),
            help));
  }

  private static Optional<Tier> tier(String code) {
    return List.of(Tier.values()).stream()
        .filter(tier -> tier.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  private ServerResponse sent(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    CheckInForm form = read(reception, request);
    if (!form.faults().isEmpty() || form.isEmpty()) {
      Frame frame = reception.frame(request, "Check in");
      return reception.page(
          UNPROCESSABLE,
          pages.page(
              form.isEmpty() ? frame.saying("Nothing to send yet. Pick a number first.") : frame,
              caller.account(),
              form,
              form.help(knowledge.triage())));
    }
    Entered entered =
        keep(reception, caller, reception.field(request, "sending"), form, reception.time());
    if (entered instanceof Entered.NotAllowed) {
      return reception.error(request, FORBIDDEN);
    }
    String help =
        form.help(knowledge.triage())
            .map(tier -> "&help=" + tier.name().toLowerCase(Locale.ROOT))
            .orElse("");
    return reception.seeOther(PATH + "?done=sent" + help);
  }

  private CheckInForm read(Reception reception, ServerRequest request) {
    return CheckInForm.read(knowledge.triage(), name -> reception.fields(request, name));
  }

  /** What was sent before is kept already, only at another time of the day. */
  private Entered keep(
      Reception reception, Caller caller, String token, CheckInForm form, OffsetDateTime said) {
    Optional<String> patient = OwnRecord.of(caller);
    if (patient.isEmpty()) {
      return new Entered.NotAllowed("The account is nobody's.");
    }
    return reception
        .charts()
        .enter(
            caller,
            patient.get(),
            new Submission(token, "check-in " + form.answers()),
            form.changes(knowledge, new PatientSays(patient.get(), said)));
  }

  /** Whose answers this session may send, and with what. */
  private static ServerResponse who(Reception reception, ServerRequest request) {
    return json(
        200,
        "{\"account\":\"%s\",\"csrf\":\"%s\"}"
            .formatted(
                reception.caller(request).account(), reception.frame(request, "Check in").csrf()));
  }

  private ServerResponse arrived(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    if (!reception.field(request, "account").equals(caller.account())) {
      return json(CONFLICT, "{\"why\":\"account\"}");
    }
    CheckInForm form = read(reception, request);
    Optional<String> token = token(reception.field(request, "token"));
    if (!form.faults().isEmpty() || form.isEmpty() || token.isEmpty()) {
      return json(UNPROCESSABLE, "{\"why\":\"answers\"}");
    }
    OffsetDateTime said =
        reception
            .time()
            .minus(age(reception.field(request, "said"), reception.field(request, "sent")));
    return keep(reception, caller, token.get(), form, said) instanceof Entered.NotAllowed
        ? json(FORBIDDEN, "{\"why\":\"rights\"}")
        : json(200, "{\"at\":\"%s\"}".formatted(TIME.format(reception.time())));
  }

  private static Optional<String> token(String text) {
    try {
      return Optional.of(UUID.fromString(text).toString());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** How long ago it was said, by the phone's own clock, which may be wrong but goes. */
  static Duration age(String said, String sent) {
    try {
      long millis = Math.subtractExact(Long.parseLong(sent), Long.parseLong(said));
      return Duration.ofMillis(Math.clamp(millis, 0, OLDEST.toMillis()));
    } catch (ArithmeticException | NumberFormatException unreadable) {
      return Duration.ZERO;
    }
  }

  private static ServerResponse json(int status, String body) {
    return ServerResponse.status(status)
        .contentType(new MediaType("application", "json", StandardCharsets.UTF_8))
        .body(body);
  }
}
