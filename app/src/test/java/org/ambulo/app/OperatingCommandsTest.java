package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands around the server: what they do, and what they say when it cannot be done. */
class OperatingCommandsTest {

  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"%s","name":[{"family":"Berg"}],"birthDate":"1970-02-03"}
      """;

  @TempDir private Path folder;

  private static Cli.Result run(String... words) {
    return Cli.run(words);
  }

  private static Cli.Result done(String... words) {
    Cli.Result result = run(words);
    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.err()).isEmpty();
    return result;
  }

  private String there(String name) {
    return folder.resolve(name).toString();
  }

  private String sqlite(String name) {
    return "jdbc:sqlite:" + folder.resolve(name);
  }

  private String patients(String... ids) throws IOException {
    Path lines = Files.createDirectories(folder.resolve("lines"));
    StringBuilder text = new StringBuilder();
    for (String id : ids) {
      text.append(PATIENT.formatted(id));
    }
    Files.writeString(lines.resolve("Patient.ndjson"), text);
    return lines.toString();
  }

  @ParameterizedTest
  @EnumSource
  void whatGoesInComesOutAgainAndIsFoundEverywhere(EmptyDatabase kind) throws IOException {
    String first = kind.url();
    assertThat(done("import", patients("p1", "p2"), "--db", first).out())
        .isEqualTo("2 resources imported, 0 were there already, 0 could not be taken\n");
    assertThat(done("import", there("lines"), "--db", first).out())
        .isEqualTo("0 resources imported, 2 were there already, 0 could not be taken\n");
    assertThat(done("export", there("all"), "--db", first).out())
        .isEqualTo("2 versions exported\n");
    assertThat(Files.readString(folder.resolve("all").resolve("Patient.ndjson")))
        .contains("\"id\":\"p1\"", "\"id\":\"p2\"")
        .hasLineCount(2);
    assertThat(done("backup", there("clinic.zip"), "--db", first).out())
        .contains("rows in the backup, checked");

    String second = kind.url();
    assertThat(done("import", there("all"), "--db", second).out())
        .isEqualTo("2 versions imported, the audit trail is whole\n");
    String third = kind.url();
    assertThat(done("restore", there("clinic.zip"), "--db", third).out())
        .contains("rows restored, the audit trail is whole");
    for (String url : List.of(first, second, third)) {
      assertThat(done("reindex", "--db", url).out()).isEqualTo("2 resources indexed\n");
      assertThat(done("reindex", "--check", "--db", url).out()).isEqualTo("all is in order\n");
    }
    done("export", there("again"), "--db", third);
    assertThat(folder.resolve("again").resolve("_history.ndjson"))
        .hasSameTextualContentAs(folder.resolve("all").resolve("_history.ndjson"));
    String calendar = done("clinic", "--weeks", "1", "--db", third).out();
    assertThat(calendar).startsWith("{").contains("\"patients\"");
  }

  @Test
  void accountsAreMadeListedSwitchedOffAndReset() {
    String db = sqlite("a.db");
    assertThat(
            done(
                    "account",
                    "add",
                    "dr.lee",
                    "--role",
                    "physiatrist",
                    "--person",
                    "Practitioner/d1",
                    "--name",
                    "Lee",
                    "--db",
                    db)
                .out())
        .contains("login:          dr.lee", "first password: ");
    assertThat(
            done(
                    "account",
                    "add",
                    "loader",
                    "--role",
                    "system",
                    "--scopes",
                    "read,write",
                    "--db",
                    db)
                .out())
        .matches("key: ambulo_\\S+\n");
    assertThat(done("account", "list", "--db", db).out())
        .containsPattern("dr.lee +physiatrist +active +Practitioner/d1 +Lee\n")
        .containsPattern("loader +system +active +- +loader\n");
    done("account", "disable", "dr.lee", "--db", db);
    assertThat(done("account", "list", "--db", db).out())
        .containsPattern("dr.lee +physiatrist +disabled");
    done("account", "disable", "dr.lee", "--undo", "--db", db);
    assertThat(done("account", "reset", "dr.lee", "--db", db).out())
        .matches("first password: \\S.+\n");

    says(1, run("account", "add", "dr.lee", "--role", "admin", "--db", db), "dr.lee");
    says(1, run("account", "disable", "nobody", "--db", db), "there is no account (nobody)");
    says(1, run("account", "reset", "nobody", "--db", db), "there is no account (nobody)");
    says(1, run("account", "reset", "loader", "--db", db), "(loader)", "disable it and add");
    says(
        2,
        run("account", "add", "x", "--role", "therapist", "--person", "d1", "--db", db),
        "(d1) is no TYPE/ID");
    says(2, run("account", "add", "x", "--role", "surgeon", "--db", db), "surgeon");
    says(2, run("account", "add", "x", "--db", db), "--role");
    says(2, run("account"), "which command?");
  }

  private static void says(int exit, Cli.Result result, String... words) {
    assertThat(result.exit()).as("%s", result).isEqualTo(exit);
    assertThat(result.err())
        .startsWith("ambulo: ")
        .contains(words)
        .doesNotContain("a defect in Ambulo", "Exception", "at org.");
    if (exit == 2) {
      assertThat(result.err()).contains("--help");
    }
  }

  @Test
  void whatIsInTheWayIsLeftAndNamed() throws IOException {
    String db = sqlite("b.db");
    done("import", patients("p1"), "--db", db);
    done("backup", there("b.zip"), "--db", db);
    done("export", there("out"), "--db", db);
    says(1, run("backup", there("b.zip"), "--db", db), "b.zip", "is there already");
    says(1, run("export", there("out"), "--db", db), "out", "is not empty");
    says(1, run("restore", there("b.zip"), "--db", db), "has data already", "--replace");
    says(1, run("import", there("out"), "--db", db), "not empty", "--as-new");
    assertThat(done("import", there("out"), "--as-new", "--db", db).out())
        .contains("0 resources imported, 1 were there already");
    done("restore", there("b.zip"), "--replace", "--db", db);
    Files.writeString(folder.resolve("text.db"), "no database".repeat(500));
    says(1, run("restore", there("b.zip"), "--db", sqlite("text.db")), "none of a database");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsTaken() throws IOException {
    Files.createDirectories(folder.resolve("bad"));
    Files.writeString(
        folder.resolve("bad").resolve("Patient.ndjson"),
        PATIENT.formatted("p1") + "{nonsense\n{\"resourceType\":\"Patient\"}\n");
    String db = sqlite("c.db");
    Cli.Result some = run("import", there("bad"), "--db", db);
    says(1, some, "Patient.ndjson:2: ", "Patient.ndjson:3: ");
    assertThat(some.out()).contains("1 resources imported", "2 could not be taken");
    says(1, run("import", there("nowhere"), "--db", db), "nowhere");
    Files.createDirectories(folder.resolve("empty"));
    says(1, run("import", there("empty"), "--db", db), "empty", ".ndjson");
    says(1, run("restore", there("nowhere.zip"), "--db", db), "nowhere.zip");
    Files.writeString(folder.resolve("text.zip"), "no backup");
    says(1, run("restore", there("text.zip"), "--db", db), "text.zip");
    says(1, run("backup", there("no/such/folder.zip"), "--db", db), "folder.zip");
    Files.writeString(folder.resolve("file"), "");
    says(1, run("export", there("file"), "--db", db), "file");
    done("export", there("some"), "--db", db);
    Path lines = folder.resolve("some").resolve("Patient.ndjson");
    Files.writeString(lines, Files.readString(lines).replace("Berg", "Borg"));
    says(1, run("import", there("some"), "--db", sqlite("d.db")), "Patient.ndjson", "exported");
    assertThat(done("reindex", "--db", sqlite("d.db")).out()).isEqualTo("0 resources indexed\n");
  }

  static Stream<List<String>> onADatabase() {
    return Stream.of(
        List.of("serve", "--port", "0"),
        List.of("backup", "x.zip"),
        List.of("restore", "x.zip"),
        List.of("export", "x"),
        List.of("import", "x"),
        List.of("reindex"),
        List.of("clinic"),
        List.of("account", "list"));
  }

  private static Cli.Result with(List<String> command, String... more) {
    return run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("onADatabase")
  void anAddressThatIsNoneIsAWrongCommandLine(List<String> command) throws IOException {
    says(2, with(command, "--db", "jdbc:oracle:x"), "(jdbc:oracle:x)", "jdbc:sqlite:FILE");
    says(2, with(command, "--db", "jdbc:sqlite::memory:"), "names no file");
    says(2, with(command, "--config", there("none.properties")), "none.properties");
    Path odd = Files.writeString(folder.resolve("odd.properties"), "colour=red");
    says(2, with(command, "--config", odd.toString()), "(colour)", "time-zone");
    Path zone = Files.writeString(folder.resolve("zone.properties"), "time-zone=Mars/Olympus");
    says(
        2,
        with(command, "--config", zone.toString(), "--db", sqlite("z.db")),
        "(time-zone)",
        "America/New_York",
        "(Mars/Olympus)");
    says(2, with(command, "--no-such-option"), "--no-such-option");
  }

  static Stream<List<String>> openingIt() {
    return onADatabase().filter(command -> !command.contains("restore"));
  }

  @ParameterizedTest
  @MethodSource("openingIt")
  void aDatabaseThatDoesNotOpenIsSaidSo(List<String> command) throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "no database".repeat(500));
    Cli.Result result = with(command, "--db", "jdbc:sqlite:" + text);
    says(1, result, "the database cannot be opened", "is its address right?");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "port=80000, (port), 65535",
    "port=many, (port), whole number",
    "session-idle=soon, (session-idle), PT30M",
    "second-factor=never, (second-factor), staff",
    "public-url=clinic, (public-url), https://",
    "tls-keystore=none.p12, (tls-password), AMBULO_TLS_PASSWORD",
    "address=no.such.host.invalid, (address), no.such.host.invalid"
  })
  void serveNamesTheSettingThatCannotBe(String line, String key, String remedy) throws IOException {
    Path file = Files.writeString(folder.resolve("a.properties"), line);
    says(2, run("serve", "--config", file.toString(), "--db", sqlite("s.db")), key, remedy);
  }

  @Test
  void serveNamesAKeystoreThatDoesNotOpen() throws IOException {
    Path text = Files.writeString(folder.resolve("text.p12"), "no keystore");
    for (Map.Entry<Path, String> one :
        Map.of(text, "tls-password", folder.resolve("none.p12"), "is not there").entrySet()) {
      Path file =
          Files.writeString(
              folder.resolve("tls.properties"),
              "tls-password=x\ntls-keystore=" + one.getKey().toString().replace("\\", "/"));
      says(
          2,
          run("serve", "--config", file.toString(), "--db", sqlite("s.db")),
          "(tls-keystore)",
          one.getValue(),
          one.getKey().toString());
    }
  }

  @Test
  void serveNamesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      says(1, run("serve", "--port", port, "--db", sqlite("s.db")), port, "in use", "--port");
    }
    Path file = Files.writeString(folder.resolve("far.properties"), "address=203.0.113.7");
    says(
        1,
        run("serve", "--port", "0", "--config", file.toString(), "--db", sqlite("s.db")),
        "(203.0.113.7)",
        "(address)");
    says(2, run("serve", "--port", "many"), "--port", "many");
  }

  @Test
  void theWeeksOfACalendarAreBounded() {
    for (String weeks : List.of("0", "27", "-1", "x")) {
      says(2, run("clinic", "--weeks", weeks, "--db", sqlite("w.db")), "1 to 26");
    }
    says(2, run("clinic", "--from", "soon", "--db", sqlite("w.db")), "--from", "soon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --demo --port --db --config",
        "backup FILE --db --config",
        "restore FILE --replace --db --config",
        "export DIR --db --config",
        "import DIR --as-new --db --config",
        "reindex --check --db --config",
        "clinic --from --weeks --db --config",
        "account add list disable reset",
        "account-add LOGIN --role --name --person --external --scopes --db --config",
        "account-list --db --config",
        "account-disable LOGIN --undo --db --config",
        "account-reset LOGIN --db --config"
      })
  void helpSaysEveryOption(String line) {
    List<String> words = List.of(line.split(" ", -1));
    List<String> command = List.of(words.getFirst().split("-", -1));
    Cli.Result result = with(command, "--help");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Usage: ambulo " + String.join(" ", command))
        .contains(words.subList(1, words.size()));
  }

  /** At noon in Greenwich it is the 23rd on Kiritimati already, and the 22nd on Samoa still. */
  @ParameterizedTest
  @CsvSource({"Pacific/Kiritimati,2026-11-24", "Pacific/Pago_Pago,2026-11-23"})
  void theClinicsTomorrowIsThatOfItsZone(String zone, String tomorrow) throws IOException {
    Path file = Files.writeString(folder.resolve("z.properties"), "time-zone=" + zone);
    String out =
        done("clinic", "--weeks", "1", "--config", file.toString(), "--db", sqlite("z.db")).out();
    assertThat(out).contains("\"timeZone\": \"" + zone + "\"", "\"from\": \"" + tomorrow + "\"");
  }
}
