package org.ambulo.web.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Reference;
import org.ambulo.fhir.search.SearchParameters;

/**
 * Bulk exports: asked for, made beside, fetched as files. A job is a folder; what was running when
 * the process ended is begun again by the next one, and what is a day old is thrown away. Only the
 * account that asked sees its job.
 */
final class Exports implements AutoCloseable {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST_RUNNING = 2;
  private static final Set<String> FORMATS =
      Set.of("application/fhir+ndjson", "application/ndjson", "ndjson");

  private final Archive archive;
  private final SearchParameters types;
  private final Settings settings;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fhir-export").daemon().factory());

  Exports(Archive archive, SearchParameters types, Settings settings) {
    this.archive = archive;
    this.types = types;
    this.settings = settings;
    jobs().stream().filter(job -> job.state() == ExportJob.State.RUNNING).forEach(this::start);
  }

  Answer answer(Ask ask, Visit visit) {
    List<String> path = ask.path();
    String last = path.getLast();
    if (path.getFirst().equals("$export-job") && path.size() == 2) {
      return status(ask, visit, last);
    }
    if (path.getFirst().equals("$export-file") && path.size() == 3) {
      return file(ask, visit, path.get(1), last);
    }
    if (path.equals(List.of("$export"))) {
      return kickOff(ask, visit, ExportJob.Level.SYSTEM, "");
    }
    if (path.equals(List.of("Patient", "$export"))) {
      return kickOff(ask, visit, ExportJob.Level.PATIENT, "");
    }
    if (path.size() == 3 && path.getFirst().equals("Group") && last.equals("$export")) {
      return kickOff(ask, visit, ExportJob.Level.GROUP, path.get(1));
    }
    throw Refusal.notFound("There is nothing at /" + String.join("/", path) + ".");
  }

  private Answer kickOff(Ask ask, Visit visit, ExportJob.Level level, String group) {
    ask.only("_outputFormat", "_since", "_type");
    if (!ask.method().equals("GET")) {
      throw Refusal.method("$export takes GET with its parameters in the address.");
    }
    boolean async =
        ask.header("prefer")
            .filter(prefer -> prefer.toLowerCase(Locale.ROOT).contains("respond-async"))
            .isPresent();
    if (!async) {
      throw Refusal.invalid("$export is done beside: send the header Prefer: respond-async.");
    }
    Optional<String> format = ask.one("_outputFormat").map(text -> text.replace(' ', '+'));
    if (format.filter(text -> !FORMATS.contains(text)).isPresent()) {
      throw Refusal.unsupported(
          "_outputFormat (" + format.get() + ") is not given; ask for ndjson.");
    }
    Set<String> wanted = Looking.types(ask.one("_type"), types);
    mayExport(visit, wanted);
    if (level == ExportJob.Level.GROUP) {
      group(visit, group);
    }
    throwAwayOld();
    String account = visit.caller().account();
    boolean busy =
        jobs().stream()
                .filter(job -> job.caller().account().equals(account))
                .filter(job -> job.state() == ExportJob.State.RUNNING)
                .count()
            >= MOST_RUNNING;
    if (busy) {
      throw Refusal.tooMany("Exports of this account are still running; wait for one to end.");
    }
    String query = ask.query().isEmpty() ? "" : "?" + Given.query(ask.query());
    ExportJob job =
        new ExportJob(
            settings.exports().resolve(settings.ids().get()),
            visit.caller(),
            ask.base(),
            ask.base() + "/" + String.join("/", ask.path()) + query,
            level,
            group,
            wanted,
            Looking.since(ask),
            settings.clock().instant(),
            ExportJob.State.RUNNING);
    job.save();
    visit.did(
        Deed.Act.EXPORT, Optional.empty(), Optional.empty(), String.join("/", ask.path()) + query);
    archive.record(visit.takeDeeds());
    start(job);
    return Answer.empty(202).with("Content-Location", ask.base() + "/$export-job/" + job.id());
  }

  /** Of types that are named each must be granted; else at least one. */
  private void mayExport(Visit visit, Set<String> wanted) {
    wanted.forEach(type -> visit.may(Interaction.EXPORT, type));
    boolean any =
        types.types().stream()
            .map(KeptType::name)
            .anyMatch(type -> visit.mayPerhaps(Interaction.EXPORT, type).isPresent());
    if (!any) {
      visit.may(Interaction.EXPORT, Door.ALL_TYPES);
      throw Refusal.forbidden("This account exports nothing.");
    }
  }

  private void group(Visit visit, String id) {
    Key key = new Key("Group", id);
    archive.read(
        reading -> {
          Visit.check(
              reading, visit.may(Interaction.EXPORT, "Group"), Looking.current(reading, key));
          return key;
        });
  }

  private Answer status(Ask ask, Visit visit, String id) {
    ask.only();
    ExportJob job = job(visit, id);
    if (ask.method().equals("DELETE")) {
      stopped.add(id);
      throwAway(job);
      return Answer.empty(202);
    }
    if (!ask.method().equals("GET")) {
      throw Refusal.method("An export's status takes GET and DELETE.");
    }
    return switch (job.state()) {
      case RUNNING -> Answer.empty(202).with("X-Progress", "in progress").with("Retry-After", "1");
      case FAILED ->
          Answer.of(
              500,
              List.of(
                  Outcomes.json("error", "exception", "The export failed; delete it, ask again.")));
      case DONE ->
          new Answer(200, Map.of(), new Answer.Plain(text(job.manifest())))
              .with("Expires", HttpTime.text(job.asked().plus(KEPT)));
    };
  }

  private Answer file(Ask ask, Visit visit, String id, String name) {
    ask.only();
    if (!ask.method().equals("GET")) {
      throw Refusal.method("An export's file takes GET.");
    }
    ExportJob job = job(visit, id);
    boolean named = name.endsWith(".ndjson") && Reference.isId(name);
    Path file = job.folder().resolve(named ? name : "none");
    if (job.state() != ExportJob.State.DONE || !Files.isRegularFile(file)) {
      throw Refusal.notFound("There is no file (" + name + ") of this export.");
    }
    visit.did(Deed.Act.EXPORT, Optional.empty(), Optional.empty(), id + "/" + name);
    archive.record(visit.takeDeeds());
    return new Answer(200, Map.of(), new Answer.Lines(file));
  }

  private ExportJob job(Visit visit, String id) {
    String account = visit.caller().account();
    return Optional.of(id)
        .filter(Reference::isId)
        .filter(text -> !text.startsWith("."))
        .flatMap(text -> ExportJob.in(settings.exports().resolve(text)))
        .filter(job -> job.caller().account().equals(account))
        .orElseThrow(() -> Refusal.notFound("There is no export (" + id + ") of this account."));
  }

  private void start(ExportJob job) {
    if (running.add(job.id())) {
      worker.execute(
          () -> {
            try {
              new ExportRun(archive, types, job, () -> stopped.contains(job.id())).run();
            } finally {
              running.remove(job.id());
              if (stopped.contains(job.id())) {
                throwAway(job);
              }
            }
          });
    }
  }

  private List<ExportJob> jobs() {
    if (!Files.isDirectory(settings.exports())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(settings.exports())) {
      return folders.sorted().flatMap(folder -> ExportJob.in(folder).stream()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void throwAwayOld() {
    Instant oldest = settings.clock().instant().minus(KEPT);
    jobs().stream()
        .filter(job -> job.asked().isBefore(oldest) && !running.contains(job.id()))
        .forEach(Exports::throwAway);
  }

  private static void throwAway(ExportJob job) {
    try (Stream<Path> files = Files.list(job.folder())) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(job.folder());
    } catch (NoSuchFileException gone) {
      // it is as it should be
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What runs is left half done, and begun again by the next process. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
