package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that has no room left, or is gone, as programs and people see it. */
class FullDiskTest {

  private static final Map<String, String> MANY =
      Map.of("AMBULO_LIMITS_LOGINS", "1000000", "AMBULO_LIMITS_REQUESTS", "1000000");
  private static final int LARGE = 400_000;
  private static final int MEDIUM = 20_000;
  private static final int SMALL = 10;

  /** More than the write-ahead log takes before it is worked in, whatever else is written then. */
  private static final long BALLAST = 16_000_000;

  private static final String ROOM = "36m";

  private static final int PATIENT_TRIES = 20;

  @TempDir private static Path folder;

  private final Random random = new Random(7);

  /** A program that writes, and a person who looks. */
  private final class Users {
    private final TestServer server;
    private final Browser person;
    private final Browser program;
    private final String key;
    private int kept;

    Users(TestServer server) {
      this.server = server;
      person = server.loggedIn(Role.COORDINATOR);
      program = server.browser();
      key = server.key(server.bare(Role.SYSTEM, "loader"), Scope.READ, Scope.WRITE);
    }

    /** A transaction of two resources, so that half of it could be left. */
    Browser.Answer write(int size) {
      String id = "n" + kept;
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      String name = Base64.getEncoder().encodeToString(noise);
      String entry =
          """
          {"resource":{"resourceType":"Patient","id":"%s","photo":[{"data":"%s"}]},
           "request":{"method":"PUT","url":"Patient/%s"}}""";
      String bundle =
          "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
              + entry.formatted(id + "a", "c21hbGw=", id + "a")
              + ","
              + entry.formatted(id + "b", name, id + "b")
              + "]}";
      Browser.Answer answer =
          program.send(
              "POST",
              "/fhir",
              Optional.of(bundle),
              "Authorization",
              "Bearer " + key,
              "Content-Type",
              "application/fhir+json");
      if (answer.status() == 200) {
        kept++;
      }
      return answer;
    }

    /** Writes until it is refused. */
    Browser.Answer fill(int size) {
      Browser.Answer answer = write(size);
      while (answer.status() == 200) {
        answer = write(size);
      }
      return answer;
    }

    /** Writes as a program does that was told to try again. */
    Browser.Answer again(int size) {
      Browser.Answer answer = write(size);
      for (int i = 0; i < PATIENT_TRIES && answer.status() == 503; i++) {
        answer = write(size);
      }
      return answer;
    }

    /** All that was acknowledged is there, and nothing else. */
    void nothingIsHalf() {
      for (String half : List.of("a", "b")) {
        Key last = new Key("Patient", "n" + (kept - 1) + half);
        Key next = new Key("Patient", "n" + kept + half);
        Optional<Document> acknowledged = server.archive().read(read -> read.current(last));
        assertThat(acknowledged).isPresent();
        Optional<Document> refused = server.archive().read(read -> read.current(next));
        assertThat(refused).isEmpty();
      }
      assertThat(server.archive().firstBrokenDeed()).isEmpty();
    }
  }

  private static void saysItToPrograms(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/fhir+json");
    assertThat(answer.body())
        .contains("OperationOutcome", "\"transient\"", "nothing happened")
        .doesNotContain("Exception", "SQL", "space left");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  private static void saysItToPeople(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body())
        .contains("The database cannot take it at the moment. Nothing was changed.")
        .doesNotContain("Exception", "SQL", "space left");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  private static void run(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What PostgreSQL says of a full disk, of a connection that it ends, of one that breaks. */
  @ParameterizedTest
  @CsvSource({"53100, document", "53100, deed", "57P01, document", "08006, deed"})
  void whatPostgresCannotWriteIsRefusedWhole(String state, String table) {
    String url = EmptyDatabase.POSTGRESQL.url();
    try (TestServer server = TestServer.start(url, MANY)) {
      Users users = new Users(server);
      assertThat(users.write(SMALL).status()).isEqualTo(200);
      run(
          url,
          "create function no_room() returns trigger language plpgsql as"
              + " $$ begin raise exception 'could not extend file: No space left on device'"
              + " using errcode = '"
              + state
              + "'; end $$",
          "create trigger no_room after insert on "
              + table
              + " for each row execute function no_room()");
      saysItToPrograms(users.write(SMALL));
      if (table.equals("deed")) {
        saysItToPeople(users.person.get("/worklist"));
      }
      users.nothingIsHalf();
      run(url, "drop trigger no_room on " + table);
      assertThat(users.write(SMALL).status()).isEqualTo(200);
      assertThat(users.person.get("/worklist").status()).isEqualTo(200);
      users.nothingIsHalf();
    }
  }

  /** A real small disk, where this machine lets a test mount one. */
  @ParameterizedTest
  @EnumSource
  void aDiskWithoutRoomLosesNothingAndWorksAgainWhenThereIsSome(EmptyDatabase kind)
      throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk-" + kind));
    assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=" + ROOM, "tmpfs", disk.toString()));
    try {
      Files.write(disk.resolve("ballast"), new byte[(int) BALLAST]);
      try (TestServer server = TestServer.start(on(disk, kind), MANY)) {
        Users users = new Users(server);
        saysItToPrograms(users.fill(LARGE));
        users.nothingIsHalf();
        saysItToPrograms(users.fill(MEDIUM));
        saysItToPrograms(users.fill(SMALL));
        users.nothingIsHalf();
        Browser.Answer page = users.person.get("/worklist");
        for (int i = 0; i < 500 && page.status() == 200; i++) {
          page = users.person.get("/worklist");
        }
        saysItToPeople(page);
        assertThat(users.person.get("/health/live").status()).isEqualTo(200);

        Files.delete(disk.resolve("ballast"));
        Browser.Answer kept = users.again(LARGE);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(users.person.get("/worklist").status()).isEqualTo(200);
        users.nothingIsHalf();
      } finally {
        if (kind == EmptyDatabase.POSTGRESQL) {
          String url = EmptyDatabase.POSTGRESQL.url();
          run(url, "drop database if exists small with (force)", "drop tablespace if exists small");
        }
      }
    } finally {
      assertThat(ran("umount", "-l", disk.toString())).isTrue();
    }
  }

  private static String on(Path disk, EmptyDatabase kind) throws IOException {
    return switch (kind) {
      case SQLITE -> "jdbc:sqlite:" + disk.resolve("clinic.db");
      case POSTGRESQL -> {
        Path space = Files.createDirectory(disk.resolve("space"));
        String url = EmptyDatabase.POSTGRESQL.url();
        run(
            url,
            "create tablespace small location '" + space + "'",
            "create database small tablespace small");
        yield url.replaceFirst("/clinic\\d+", "/small");
      }
    };
  }

  private static boolean ran(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The database server is stopped, and started again on its files. */
  @Test
  void aDatabaseThatIsGoneIsSaidSoSoonAndComesBack() throws IOException {
    Path data = folder.resolve("data");
    EmbeddedPostgres first = again(data, 0);
    int port = first.getPort();
    try (TestServer server = TestServer.start(first.getJdbcUrl("postgres", "postgres"), MANY)) {
      Users users = new Users(server);
      assertThat(users.write(SMALL).status()).isEqualTo(200);
      first.close();
      var program = CompletableFuture.supplyAsync(() -> users.write(SMALL));
      var person = CompletableFuture.supplyAsync(() -> users.person.get("/worklist"));
      var balancer = CompletableFuture.supplyAsync(() -> server.browser().get("/health/ready"));
      assertThat(program.join().status()).isEqualTo(503);
      assertThat(program.join().body()).contains("OperationOutcome", "\"transient\"");
      saysItToPeople(person.join());
      assertThat(balancer.join().status()).isEqualTo(503);
      assertThat(server.browser().get("/health/live").status()).isEqualTo(200);
      try (EmbeddedPostgres second = again(data, port)) {
        assertThat(second.getPort()).isEqualTo(port);
        assertThat(users.write(SMALL).status()).isEqualTo(200);
        assertThat(users.person.get("/worklist").status()).isEqualTo(200);
        users.nothingIsHalf();
      }
    }
  }

  private static EmbeddedPostgres again(Path data, int port) {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPort(port)
          .start();
    } catch (IOException stopped) {
      throw new UncheckedIOException(stopped);
    }
  }
}
