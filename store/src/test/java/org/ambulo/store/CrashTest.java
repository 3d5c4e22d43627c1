package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Killed while it writes, it has lost nothing that it said was durable, and nothing is half. */
class CrashTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final int THREADS = 4;
  private static final String END = ".";

  /** The process that is killed. */
  public static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      JdbcArchive archive = JdbcArchive.open(args[0], () -> NOW);
      new CrashLoad(archive, args[1], name -> say(name))
          .run(THREADS, Integer.MAX_VALUE, args[1].hashCode());
    }

    private static synchronized void say(String name) {
      System.out.println(name + END);
      System.out.flush();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKilledProcessLosesNothingAcknowledged(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    Set<String> acknowledged = new HashSet<>();
    for (int after : new int[] {150, 37, 90}) {
      killAfter(after, "k" + after, url, acknowledged);
      try (JdbcArchive archive = JdbcArchive.open(url, () -> NOW)) {
        CrashCheck.Found found = CrashCheck.of(archive, acknowledged);
        assertThat(found.faults()).isEmpty();
        assertThat(found.operations()).isGreaterThanOrEqualTo(acknowledged.size());
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(277);
  }

  private static void killAfter(int after, String round, String url, Set<String> acknowledged)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                url,
                round)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int count = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(round + "-") && line.endsWith(END)) {
          acknowledged.add(line.substring(0, line.length() - 1));
          count++;
        }
        if (count >= after) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
  }

  /**
   * The database server itself is killed with all its processes, and started on its files again.
   */
  @Test
  void aKilledPostgresLosesNothingAcknowledged(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
    Thread writing;
    EmbeddedPostgres first = postgres(data);
    JdbcArchive archive = JdbcArchive.open(first.getJdbcUrl("postgres", "postgres"), () -> NOW);
    CrashLoad load = new CrashLoad(archive, "pg", acknowledged::add);
    Thread.UncaughtExceptionHandler ended = (thread, thrown) -> {};
    writing =
        Thread.ofPlatform()
            .uncaughtExceptionHandler(ended)
            .start(() -> load.run(THREADS, Integer.MAX_VALUE, 3));
    while (acknowledged.size() < 200) {
      Thread.onSpinWait();
    }
    long postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
    // The postmaster first, so that it cannot recover by itself what the others leave.
    var workers = server.children().toList();
    server.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    writing.join();
    archive.close();
    server.onExit().join();
    closeQuietly(first);
    try (EmbeddedPostgres second = postgres(data);
        JdbcArchive again =
            JdbcArchive.open(second.getJdbcUrl("postgres", "postgres"), () -> NOW)) {
      CrashCheck.Found found = CrashCheck.of(again, acknowledged);
      assertThat(found.faults()).isEmpty();
      assertThat(found.operations()).isGreaterThanOrEqualTo(200);
    }
  }

  private static EmbeddedPostgres postgres(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private static void closeQuietly(EmbeddedPostgres killed) {
    try {
      killed.close();
    } catch (IOException | RuntimeException gone) {
      assertThat(gone).isNotInstanceOf(ArchiveUnavailable.class);
    }
  }
}
