package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands that put a clinic into a database, killed in the midst of it. */
class KilledCommandTest {

  private static final Map<String, String> WATCHED = Map.of("AMBULO_ERR_TTY", "1");

  @TempDir private static Path folder;

  private static void done(String... words) {
    Cli.Result result = Cli.run(words);
    assertThat(result.exit()).as("%s", result).isZero();
  }

  private static String there(String name) {
    return folder.resolve(name).toString();
  }

  /** A clinic as lines, as a whole export, and as a backup. */
  @BeforeAll
  static void clinic() {
    done("lab", "records", "--patients", "24", "--today", "2026-11-20", "--out", there("lines"));
    String url = EmptyDatabase.SQLITE.url();
    done("import", there("lines"), "--db", url);
    done("export", there("whole"), "--db", url);
    done("backup", there("clinic.zip"), "--db", url);
  }

  private static String content(String url) throws IOException {
    done("reindex", "--check", "--db", url);
    Path out = Files.createTempDirectory(folder, "content").resolve("out");
    done("export", out.toString(), "--db", url);
    return Files.readString(out.resolve("_history.ndjson"));
  }

  private static String clinicContent() throws IOException {
    return Files.readString(folder.resolve("whole").resolve("_history.ndjson"));
  }

  private static Running command(String url, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--db";
    all[words.length + 1] = url;
    return Running.start(WATCHED, all);
  }

  @ParameterizedTest
  @EnumSource
  void anImportOfAWholeClinicIsThereOrNot(EmptyDatabase kind) throws IOException {
    String fresh = kind.url();
    try (Running half = command(fresh, "import", there("whole"))) {
      half.said(said -> said.contains("resources"));
      half.kill();
    }
    // It takes a whole clinic only where nothing is: this shows that nothing was.
    done("import", there("whole"), "--db", fresh);
    assertThat(content(fresh)).isEqualTo(clinicContent());
  }

  @ParameterizedTest
  @EnumSource
  void anImportOfLinesGoesOnWhereItWasCut(EmptyDatabase kind) throws IOException {
    String url = kind.url();
    try (Running half = command(url, "import", there("lines"))) {
      half.said(said -> said.contains("resources"));
      half.kill();
    }
    done("reindex", "--check", "--db", url);
    Cli.Result again = Cli.run("import", there("lines"), "--db", url);
    assertThat(again.exit()).as("%s", again).isZero();
    assertThat(again.out())
        .as("what was there was kept, the rest added")
        .matches("[1-9][\\d,.]* resources imported, [1-9][\\d,.]* were there already, 0 .*\n");
    assertThat(content(url).lines().count()).isEqualTo(clinicContent().lines().count());
  }

  @ParameterizedTest
  @EnumSource
  void aRestoreLeavesWhatWasThereUntilAllIsReady(EmptyDatabase kind) throws IOException {
    String url = kind.url();
    Path own = Files.createTempDirectory(folder, "own");
    Files.writeString(
        own.resolve("Patient.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"before\"}");
    done("import", own.toString(), "--db", url);
    String before = content(url);
    try (Running half = command(url, "restore", there("clinic.zip"), "--replace")) {
      assertThat(half.until(filling(kind, url))).isTrue();
      half.kill();
    }
    assertThat(content(url)).as("nothing was changed").isEqualTo(before);
    done("restore", there("clinic.zip"), "--replace", "--db", url);
    assertThat(content(url)).isEqualTo(clinicContent());
  }

  /** Whether the database is being made ready, beside. */
  private static BooleanSupplier filling(EmptyDatabase kind, String url) {
    return switch (kind) {
      case SQLITE -> {
        Path ready = Path.of(url.substring("jdbc:sqlite:".length()) + ".restoring");
        yield () -> Files.exists(ready);
      }
      case POSTGRESQL ->
          () -> {
            try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found =
                    statement.executeQuery(
                        "select 1 from pg_tables where schemaname = 'ambulo_restoring'"
                            + " and tablename = 'document'")) {
              return found.next();
            } catch (SQLException unreachable) {
              throw new IllegalStateException(unreachable);
            }
          };
    };
  }
}
