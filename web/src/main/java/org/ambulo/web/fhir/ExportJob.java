package org.ambulo.web.fhir;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.core.archive.Key;

/**
 * A bulk export as its folder knows it, so that it outlives the process.
 *
 * @param request the address asked
 * @param level what is exported: everything, patients' records, or those of one group
 * @param group the Group's id, for its level
 * @param types none: all
 */
record ExportJob(
    Path folder,
    Caller caller,
    String base,
    String request,
    Level level,
    String group,
    Set<String> types,
    Optional<Instant> since,
    Instant asked,
    State state) {

  private static final String FILE = "job.properties";

  enum Level {
    SYSTEM,
    PATIENT,
    GROUP
  }

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  ExportJob {
    types = Set.copyOf(types);
  }

  String id() {
    return String.valueOf(folder.getFileName());
  }

  Path manifest() {
    return folder.resolve("manifest.json");
  }

  ExportJob now(State after) {
    return new ExportJob(folder, caller, base, request, level, group, types, since, asked, after);
  }

  /** Written beside and moved into place, so that it is there whole or not at all. */
  void save() {
    Properties values = new Properties();
    values.setProperty("account", caller.account());
    values.setProperty("role", caller.role().name());
    values.setProperty("person", caller.person().map(Key::toString).orElse(""));
    values.setProperty(
        "scopes",
        caller.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")));
    values.setProperty("address", caller.address());
    values.setProperty("call", caller.request());
    values.setProperty("base", base);
    values.setProperty("request", request);
    values.setProperty("level", level.name());
    values.setProperty("group", group);
    values.setProperty("types", String.join(",", new TreeSet<>(types)));
    values.setProperty("since", since.map(Instant::toString).orElse(""));
    values.setProperty("asked", asked.toString());
    values.setProperty("state", state.name());
    try {
      Files.createDirectories(folder);
      Path beside = folder.resolve(FILE + ".part");
      try (Writer out = Files.newBufferedWriter(beside)) {
        values.store(out, null);
      }
      Files.move(beside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Nothing where the folder holds no whole job. */
  static Optional<ExportJob> in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
      return Optional.of(read(folder, values));
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static ExportJob read(Path folder, Properties values) {
    String person = values.getProperty("person", "");
    int slash = person.indexOf('/');
    Caller caller =
        new Caller(
            values.getProperty("account", ""),
            Role.valueOf(values.getProperty("role", "")),
            slash > 0
                ? Optional.of(new Key(person.substring(0, slash), person.substring(slash + 1)))
                : Optional.empty(),
            Set.of(),
            scopes(values.getProperty("scopes", "")),
            values.getProperty("address", ""),
            values.getProperty("call", ""));
    String types = values.getProperty("types", "");
    String since = values.getProperty("since", "");
    return new ExportJob(
        folder,
        caller,
        values.getProperty("base", ""),
        values.getProperty("request", ""),
        Level.valueOf(values.getProperty("level", "")),
        values.getProperty("group", ""),
        types.isEmpty() ? Set.of() : Set.copyOf(List.of(types.split(",", -1))),
        since.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(since)),
        Instant.parse(values.getProperty("asked", "")),
        State.valueOf(values.getProperty("state", "")));
  }

  private static Set<Scope> scopes(String names) {
    return names.isEmpty()
        ? Set.of()
        : Stream.of(names.split(",", -1)).map(Scope::valueOf).collect(Collectors.toSet());
  }
}
