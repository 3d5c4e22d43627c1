package org.ambulo.web.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Parameter;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the files of one bulk export, of one state of the archive. */
final class ExportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);
  private static final int DEEDS_AT_ONCE = 500;

  private final Archive archive;
  private final SearchParameters types;
  private final ExportJob job;
  private final BooleanSupplier stopped;
  private final Visit visit;
  private final Set<String> patients = new TreeSet<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  ExportRun(Archive archive, SearchParameters types, ExportJob job, BooleanSupplier stopped) {
    this.archive = archive;
    this.types = types;
    this.job = job;
    this.stopped = stopped;
    visit = new Visit(job.caller());
  }

  /** Does nothing where another process is at it. */
  void run() {
    try (FileChannel channel =
            FileChannel.open(
                job.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        make();
      }
    } catch (OverlappingFileLockException here) {
      LOG.debug("export {} is being made in this process", job.id());
    } catch (CancellationException cancelled) {
      LOG.info("export {} was stopped", job.id());
    } catch (IOException | RuntimeException failed) {
      fail(failed);
    }
  }

  private void fail(Exception failed) {
    if (!stopped.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      LOG.warn("export {} failed", job.id(), failed);
      job.now(ExportJob.State.FAILED).save();
    }
  }

  private void make() throws IOException {
    archive.read(
        reading -> {
          patients.clear();
          counts.clear();
          wanted().forEach(type -> type(reading, type));
          return counts;
        });
    record();
    Files.writeString(job.manifest(), JsonDocuments.text(manifest(), Layout.COMPACT));
    job.now(ExportJob.State.DONE).save();
  }

  private List<String> wanted() {
    return types.types().stream()
        .map(KeptType::name)
        .filter(type -> job.types().isEmpty() || job.types().contains(type))
        .toList();
  }

  private void type(Reading reading, String type) {
    Optional<Sight> sight = visit.mayPerhaps(Interaction.EXPORT, type).map(s -> sight(reading, s));
    if (sight.isEmpty()) {
      return;
    }
    Path file = job.folder().resolve(type + ".ndjson");
    int[] count = new int[1];
    try (Writer out = Files.newBufferedWriter(file)) {
      reading.each(
          type,
          sight.get(),
          document -> {
            if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
              throw new CancellationException(job.id());
            }
            if (wanted(document)) {
              line(out, document);
              count[0]++;
            }
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (count[0] > 0) {
      counts.put(type, count[0]);
    }
  }

  private boolean wanted(Document document) {
    boolean ofPatient =
        job.level() == ExportJob.Level.SYSTEM || document.owner().patient().isPresent();
    return ofPatient && job.since().filter(document.at()::isBefore).isEmpty();
  }

  private void line(Writer out, Document document) {
    try {
      out.write(document.json().orElseThrow());
      out.write('\n');
      document.owner().patient().ifPresent(patients::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Sight sight(Reading reading, Sight granted) {
    if (job.level() != ExportJob.Level.GROUP) {
      return granted;
    }
    Document group = Looking.current(reading, new Key("Group", job.group()));
    Parameter member =
        types
            .type("Group")
            .flatMap(type -> type.parameter("member"))
            .orElseThrow(() -> new IllegalStateException("Group has no parameter (member)"));
    return new Sight.Only(
        group
            .json()
            .map(json -> Indexer.links(Stored.node(json), member))
            .orElse(List.of())
            .stream()
            .filter(key -> key.type().equals("Patient"))
            .map(Key::id)
            .filter(id -> granted instanceof Sight.Everybody || reading.inSight(id, granted))
            .collect(Collectors.toSet()));
  }

  /** One deed for each patient whose record is in the files. */
  private void record() {
    List<Deed> deeds = new ArrayList<>();
    for (String patient : patients) {
      visit.did(
          Deed.Act.EXPORT,
          Optional.of(new Key("Patient", patient)),
          Optional.of(patient),
          job.request());
      deeds.addAll(visit.takeDeeds());
      if (deeds.size() >= DEEDS_AT_ONCE) {
        archive.record(List.copyOf(deeds));
        deeds.clear();
      }
    }
    if (!deeds.isEmpty()) {
      archive.record(List.copyOf(deeds));
    }
  }

  private Node manifest() {
    List<Node> output = new ArrayList<>();
    counts.forEach(
        (type, count) -> {
          Map<String, Node> file = new LinkedHashMap<>();
          file.put("type", Node.text(type));
          file.put(
              "url", Node.text(job.base() + "/$export-file/" + job.id() + "/" + type + ".ndjson"));
          file.put("count", Node.number(BigDecimal.valueOf(count)));
          output.add(Node.group(file));
        });
    Map<String, Node> manifest = new LinkedHashMap<>();
    manifest.put("transactionTime", Node.text(Stamped.time(job.asked())));
    manifest.put("request", Node.text(job.request()));
    manifest.put("requiresAccessToken", Node.flag(true));
    manifest.put("output", Node.many(output));
    manifest.put("error", Node.many(List.of()));
    return Node.group(manifest);
  }
}
