package org.ambulo.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.store.CrashCheck;
import org.ambulo.store.CrashLoad;
import org.ambulo.store.JdbcArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ambulo lab crash}. */
@Command(
    name = "crash",
    mixinStandardHelpOptions = true,
    header = "Kills a writing process and looks what is left.",
    description = {
      "",
      "Another process writes into an empty database from several threads and says of each operation"
          + " when it is durable. It is killed (SIGKILL) again and again at moments that the seed"
          + " gives; each time the database is opened again and looked through: everything that was"
          + " said to be durable is there, nothing is half there, index and audit trail are whole.",
      ""
    },
    sortOptions = false)
final class CrashCommand extends DatabaseWork {

  private static final int THREADS = 8;

  /** Behind a name that was written out in full. */
  private static final String END = ".";

  @Option(names = "--writes", paramLabel = "N", description = "At least (default 10000).")
  private int writes = 10_000;

  @Option(names = "--kills", paramLabel = "N", description = "At least (default 10).")
  private int kills = 10;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 1;

  @Option(names = "--write-for", hidden = true, description = "The name of the round to write.")
  private String round = "";

  CrashCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(Place place) {
    return round.isEmpty() ? kill(place) : write(place);
  }

  private int write(Place place) {
    try (JdbcArchive archive = JdbcArchive.open(place.url(), place.clock())) {
      CrashLoad load = new CrashLoad(archive, round, this::durable);
      load.run(THREADS, Integer.MAX_VALUE, seed);
      return 0;
    }
  }

  private synchronized void durable(String name) {
    say(name + END);
  }

  private int kill(Place place) {
    SplittableRandom chance = new SplittableRandom(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int killed = 1; killed <= kills || acknowledged.size() < writes; killed++) {
      int before = acknowledged.size();
      int most = Math.max(1, 2 * writes / Math.max(1, kills));
      round(place, "k" + killed, chance.nextInt(1, most), acknowledged);
      List<String> faults;
      int operations;
      try (JdbcArchive archive = JdbcArchive.open(place.url(), place.clock())) {
        CrashCheck.Found found = CrashCheck.of(archive, acknowledged);
        faults = found.faults();
        operations = found.operations();
      }
      say(
          "kill %2d: %,6d acknowledged, %,7d in all, %,7d found, %s"
              .formatted(
                  killed,
                  acknowledged.size() - before,
                  acknowledged.size(),
                  operations,
                  faults.isEmpty() ? "whole" : "BROKEN"));
      if (!faults.isEmpty()) {
        faults.forEach(this::failed);
        return AmbuloCommand.BAD_INPUT;
      }
    }
    return 0;
  }

  /** Starts the writer, and kills it after so many acknowledgements; those on the way count too. */
  private void round(Place place, String name, int after, Set<String> acknowledged) {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.ambulo.app.Ambulo",
            "lab",
            "crash",
            "--write-for",
            name,
            "--seed",
            String.valueOf(seed),
            "--db",
            place.url());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process writer = builder.start();
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
        int count = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          if (line.startsWith(name + "-") && line.endsWith(END)) {
            acknowledged.add(line.substring(0, line.length() - END.length()));
            count++;
          }
          if (count == after) {
            // By its handle: the process's own destroy closes what is still to be read.
            writer.toHandle().destroyForcibly();
          }
        }
      }
      writer.waitFor();
    } catch (IOException stopped) {
      throw new UncheckedIOException(stopped);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
