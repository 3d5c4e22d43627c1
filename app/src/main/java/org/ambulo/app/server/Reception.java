package org.ambulo.app.server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Permission;
import org.ambulo.clinic.access.Rights;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.Charts;
import org.ambulo.web.chart.House;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.pages.ClosedPage;
import org.ambulo.web.pages.ErrorPage;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the pages of the clinic stand on: who asks, whose record it is, and how to answer. */
public final class Reception {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int MOST_VALUES = 100;

  private final Premises premises;
  private final ServerParts parts;
  private final Answers answers;
  private final Ways ways;
  private final Charts charts;
  private final House house;
  private final LiveStreams streams;

  Reception(Premises premises, ServerParts parts, Ways ways, LiveStreams streams) {
    this.streams = streams;
    this.premises = premises;
    this.parts = parts;
    this.answers = new Answers(premises);
    this.ways = ways;
    this.charts = new Charts(premises.archive(), parts.indexer());
    this.house = new House(premises.archive(), parts.indexer());
  }

  public Archive archive() {
    return premises.archive();
  }

  public LiveClinic live() {
    return parts.live();
  }

  /** Accounts and the keys of programs. */
  public Office office() {
    return new Office(
        parts.records(),
        new AccountDesk(parts.records(), parts.hashes(), premises.secrets(), archive()),
        premises.programs());
  }

  /** Long work on the whole database. */
  public Upkeep upkeep() {
    return parts.upkeep();
  }

  /** Where backups are kept, where the clinic says so. */
  public Optional<Path> backups() {
    return premises.settings().backups();
  }

  /** Browsers that want to know when something changes. */
  public LiveStreams streams() {
    return streams;
  }

  /** The way from forms into the record. */
  public Charts charts() {
    return charts;
  }

  /** For the clinic's own documents. */
  public House house() {
    return house;
  }

  /** The day in the clinic's time zone. */
  public LocalDate today() {
    return parts.live().today();
  }

  /** The time, in the clinic's time zone. */
  public OffsetDateTime time() {
    return OffsetDateTime.ofInstant(parts.clock().instant(), zone());
  }

  /** The clinic's time zone. */
  public ZoneId zone() {
    return parts.clock().getZone();
  }

  /** Who asks; a page is asked for only by somebody who is logged in. */
  public Caller caller(ServerRequest request) {
    return CallerFilter.caller(request.servletRequest());
  }

  /** What is around a page, with the ways that the asker's role has and a new sending. */
  public Frame frame(ServerRequest request, String title) {
    Frame bare = answers.frame(request, title);
    return new Frame(
        title,
        bare.assets(),
        bare.csrf(),
        bare.who(),
        ways.of(caller(request).role(), request.path()),
        new UUID(premises.random().nextLong(), premises.random().nextLong()).toString(),
        "");
  }

  /** The pages of one patient that the asker's role has. */
  public List<Frame.Way> tabs(ServerRequest request, String patient) {
    return ways.ofPatient(caller(request).role(), patient, request.path());
  }

  /** A field of a form; empty where it is missing. */
  public String field(ServerRequest request, String name) {
    return answers.field(request, name);
  }

  /** All values of a field that may have several, the first hundred. */
  public List<String> fields(ServerRequest request, String name) {
    return request.params().getOrDefault(name, List.of()).stream().limit(MOST_VALUES).toList();
  }

  /** The sending of a form by its hidden field {@code sending}. */
  public Submission submission(ServerRequest request, String form) {
    return new Submission(field(request, "sending"), form);
  }

  public ServerResponse page(Page page) {
    return answers.page(page);
  }

  public ServerResponse page(int status, Page page) {
    return answers.page(status, page);
  }

  /** A page as text, for what is made of it. */
  public String html(Page page) {
    return premises.rendering().html(page);
  }

  /** A file that a browser shows or keeps under a name. */
  public ServerResponse file(String name, String type, byte[] bytes) {
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .body(bytes);
  }

  /** After a form: on to a page, which can be loaded again without sending the form again. */
  public ServerResponse seeOther(String path) {
    return answers.seeOther(path);
  }

  /**
   * For the patient in the address's part {@code {id}}, whom the asker may see; else a page that
   * says what can be done. A patient is not told whether there is another.
   */
  public ServerResponse seen(
      ServerRequest request, BiFunction<Caller, String, ServerResponse> then) {
    Caller caller = caller(request);
    String patient = request.pathVariable("id");
    if (inSight(caller, patient)) {
      return then.apply(caller, patient);
    }
    Key key = new Key("Patient", patient);
    boolean known = archive().read(reading -> reading.current(key).isPresent());
    if (!known) {
      return missing(request);
    }
    refused(caller, patient, "page");
    if (caller.role() == Role.PATIENT) {
      return missing(request);
    }
    return page(
        FORBIDDEN,
        new ClosedPage(
            frame(request, "Not your patient"),
            patient,
            caller.role().isClinician()
                ? ClosedPage.Reopening.WITH_A_REASON
                : ClosedPage.Reopening.NEVER));
  }

  public ServerResponse missing(ServerRequest request) {
    return error(request, NOT_FOUND);
  }

  /** The page of an error. */
  public ServerResponse error(ServerRequest request, int status) {
    return page(
        status,
        ErrorPage.of(frame(request, "Not done"), status, RequestId.of(request.servletRequest())));
  }

  /** Notes in the audit trail that the asker looked at something of a patient. */
  public void looked(Caller caller, String patient, String at) {
    archive()
        .record(List.of(caller.deed(Deed.Act.READ, Deed.Result.DONE, Optional.of(patient), at)));
  }

  /**
   * Notes in the audit trail that the asker searched, and was shown something of these patients.
   */
  public void listed(Caller caller, Collection<String> patients, String at) {
    List<Deed> deeds = new ArrayList<>();
    deeds.add(caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), at));
    for (String patient : new LinkedHashSet<>(patients)) {
      deeds.add(caller.deed(Deed.Act.READ, Deed.Result.DONE, Optional.of(patient), at));
    }
    archive().record(deeds);
  }

  /** Notes in the audit trail that the asker wanted something of a patient and was not let in. */
  public void refused(Caller caller, String patient, String at) {
    archive()
        .record(List.of(caller.deed(Deed.Act.READ, Deed.Result.REFUSED, Optional.of(patient), at)));
  }

  public boolean inSight(Caller caller, String patient) {
    return sight(caller)
        .map(sight -> archive().<Boolean>read(reading -> reading.inSight(patient, sight)))
        .orElse(false);
  }

  /** Whose records the asker sees. */
  public Optional<Sight> sight(Caller caller) {
    return switch (Rights.of(caller, Interaction.READ, "Patient")) {
      case Permission.Granted granted -> Optional.of(granted.sight());
      case Permission.Refused refused -> Optional.empty();
    };
  }

  /** Whether the role may do this with a type of resource at all. */
  public boolean may(Caller caller, Interaction interaction, String type) {
    return Rights.of(caller, interaction, type) instanceof Permission.Granted;
  }
}
