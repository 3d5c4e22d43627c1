package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is moved arrives, whichever database it came from. */
class MoveTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");
  private static final Instant LATER = NOW.plusSeconds(3600);

  @TempDir private Path folder;

  /** A resource with a code is found under it, and is part of the record it names. */
  private static final Cataloguer CATALOGUER =
      new Cataloguer() {
        @Override
        public Content catalogued(String json) {
          Map<String, Object> fields = Json.fields(json);
          Owner owner =
              fields.get("patient") instanceof String patient
                  ? new Owner.OnePatient(patient)
                  : new Owner.Clinic();
          List<IndexEntry> entries =
              fields.get("code") instanceof String code
                  ? List.of(new IndexEntry.Token("code", Optional.empty(), code))
                  : List.of();
          return new Content(json, owner, entries);
        }

        @Override
        public Intake taken(String json) {
          try {
            Map<String, Object> fields = Json.fields(json);
            Key key = new Key(Deeds.text(fields, "resourceType"), Deeds.text(fields, "id"));
            return new Intake.Fit(
                key,
                stamp -> {
                  fields.put("v", stamp.version());
                  return catalogued(Json.text(fields));
                });
          } catch (Unmovable unfit) {
            return new Intake.Unfit(unfit.getMessage());
          }
        }
      };

  private static JdbcArchive open(String url) {
    return JdbcArchive.open(url, () -> NOW);
  }

  private static void put(JdbcArchive archive, String type, String id, String rest) {
    archive.write(
        writing -> {
          Key key = new Key(type, id);
          writing.record(deed(key));
          return writing.put(
              key,
              new Expected.Anything(),
              stamp ->
                  CATALOGUER.catalogued(
                      "{\"resourceType\":\"%s\",\"id\":\"%s\",\"v\":%d%s}"
                          .formatted(type, id, stamp.version(), rest)));
        });
  }

  private static Deed deed(Key key) {
    return new Deed(
        "anna",
        "PHYSIATRIST",
        "127.0.0.1",
        "r\0\ud83d 1",
        Deed.Act.UPDATE,
        Deed.Result.DONE,
        Optional.of(key),
        Optional.of(1L),
        Optional.empty(),
        "Schröder \"😀\"\n");
  }

  private static void fill(JdbcArchive archive) {
    put(archive, "Patient", "p1", ",\"name\":\"Schröder 😀\"");
    put(archive, "Observation", "o1", ",\"patient\":\"p1\",\"code\":\"a\",\"value\":1.0");
    put(archive, "Observation", "o1", ",\"patient\":\"p1\",\"code\":\"b\",\"value\":1.00");
    put(archive, "Observation", "o2", ",\"patient\":\"p1\",\"code\":\"a\"");
    put(archive, "Practitioner", "d1", "");
    archive.write(writing -> writing.remove(new Key("Observation", "o2"), new Expected.Version(1)));
    put(archive, "Patient", "p2", ",\"odd\":\",\\\"resource\\\":{}\"");
  }

  /** Every version, the index and the audit trail. */
  private static List<String> content(JdbcArchive archive) {
    List<String> all = new ArrayList<>();
    archive.looking(
        reading -> {
          reading
              .session()
              .each(
                  "select " + Rows.DOCUMENT + ", current from document d order by doc",
                  row -> all.add(Rows.document(row) + " " + row.getInt(7)));
          reading
              .session()
              .each(
                  "select " + Rows.DEED + " from deed order by number",
                  row -> all.add(Rows.recorded(row).toString()));
          reading
              .session()
              .each(
                  "select patient from revision order by patient",
                  row -> all.add(row.getString(1)));
          return all;
        });
    return all;
  }

  private static List<String> found(JdbcArchive archive, String code) {
    Query query =
        new Query(
            "Observation",
            List.of(
                new Query.AnyOf(
                    List.of(new Match.Token("code", Optional.empty(), Optional.of(code))))),
            new Sight.Everybody(),
            List.of(),
            new Slice(0, 10));
    return archive.read(
        reading -> reading.search(query).documents().stream().map(d -> d.key().id()).toList());
  }

  @ParameterizedTest
  @CsvSource({"SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "SQLITE,SQLITE", "POSTGRESQL,POSTGRESQL"})
  void anExportIntoAnEmptyDatabaseIsTheSame(EmptyDatabase from, EmptyDatabase to) {
    Path there = folder.resolve("all");
    try (JdbcArchive source = open(from.url());
        JdbcArchive target = open(to.url())) {
      fill(source);
      assertThat(new Export(source).to(there, LATER, done -> {})).isEqualTo(7);
      assertThat(there.resolve("Observation.ndjson")).content().hasLineCount(1);
      Import moving = new Import(target, CATALOGUER, done -> {});
      assertThat(moving.whole(there, deed(new Key("a", "b")))).isEqualTo(7);
      List<String> before = content(source);
      List<String> after = content(target);
      assertThat(after.removeIf(line -> line.startsWith("Recorded[number=7"))).isTrue();
      assertThat(after).isEqualTo(before);
      assertThat(new Soundness(target, CATALOGUER).faults()).isEmpty();
      assertThat(found(target, "b")).containsExactly("o1");
      assertThat(found(target, "a")).isEmpty();
      put(target, "Observation", "o1", ",\"code\":\"c\"");
      assertThat(found(target, "c")).containsExactly("o1");
      assertThatThrownBy(() -> moving.whole(there, deed(new Key("a", "b"))))
          .hasMessage("the database is not empty");
    }
  }

  @Test
  void aChangedExportIsRefusedAndNothingIsTaken() throws IOException {
    Path there = folder.resolve("all");
    try (JdbcArchive source = open(EmptyDatabase.SQLITE.url());
        JdbcArchive target = open(EmptyDatabase.SQLITE.url())) {
      fill(source);
      new Export(source).to(there, LATER, done -> {});
      Path file = there.resolve("Patient.ndjson");
      Files.writeString(file, Files.readString(file).replace("Schröder", "Schroder"));
      Import moving = new Import(target, CATALOGUER, done -> {});
      assertThatThrownBy(() -> moving.whole(there, deed(new Key("a", "b"))))
          .hasMessage("(Patient.ndjson) is not as it was exported");
      assertThat(content(target)).isEmpty();
      assertThatThrownBy(() -> new Export(source).to(there, LATER, done -> {}))
          .hasMessageContaining("is not empty");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bulkLinesBecomeNewVersionsAndBadOnesAreNamed(EmptyDatabase kind) throws IOException {
    Files.writeString(
        folder.resolve("Observation.ndjson"),
        """
        {"resourceType":"Observation","id":"o1","code":"x","v":9}
        {"resourceType":"Observation"}

        {"resourceType":"Observation","id":"o2","code":"x"
        {"resourceType":"Observation","id":"o3","code":"x"}
        """);
    try (JdbcArchive archive = open(kind.url())) {
      fill(archive);
      List<String> complaints = new ArrayList<>();
      Import moving = new Import(archive, CATALOGUER, done -> {});
      assertThat(moving.resources(folder, d -> deed(d.key()), complaints::add))
          .isEqualTo(new Import.Done(2, 0, 2));
      assertThat(complaints).hasSize(2);
      assertThat(complaints.get(0)).isEqualTo("Observation.ndjson:2: has no (id)");
      assertThat(complaints.get(1)).startsWith("Observation.ndjson:4: is no JSON");
      assertThat(found(archive, "x")).containsExactly("o1", "o3");
      Optional<Document> third = archive.read(r -> r.current(new Key("Observation", "o1")));
      assertThat(third.orElseThrow().version()).isEqualTo(3);
      assertThat(moving.resources(folder, d -> deed(d.key()), line -> {}))
          .as("the same again changes nothing")
          .isEqualTo(new Import.Done(0, 2, 2));
      assertThat(new Soundness(archive, CATALOGUER).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "SQLITE,SQLITE", "POSTGRESQL,POSTGRESQL"})
  void aBackupIsRestoredIntoEitherDatabase(EmptyDatabase from, EmptyDatabase to) {
    Path file = folder.resolve("clinic.zip");
    String target = to.url();
    List<String> before;
    try (JdbcArchive source = open(from.url())) {
      fill(source);
      before = content(source);
      new Backup(source.database()).to(file, LATER);
      assertThatThrownBy(() -> new Backup(source.database()).to(file, LATER))
          .hasMessageContaining("is there already");
    }
    Restore.into(target, file, Restore.Existing.KEEP);
    try (JdbcArchive archive = open(target)) {
      assertThat(content(archive)).isEqualTo(before);
      assertThat(new Soundness(archive, CATALOGUER).faults()).isEmpty();
      put(archive, "Observation", "o9", ",\"code\":\"b\"");
      assertThat(found(archive, "b")).containsExactly("o1", "o9");
    }
    assertThatThrownBy(() -> Restore.into(target, file, Restore.Existing.KEEP))
        .hasMessageContaining("has data already");
    Restore.into(target, file, Restore.Existing.REPLACE);
    try (JdbcArchive archive = open(target)) {
      assertThat(content(archive)).isEqualTo(before);
      assertThat(found(archive, "b")).containsExactly("o1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseInUseOrADamagedBackupLeavesWhatWasThere(EmptyDatabase kind) throws IOException {
    Path file = folder.resolve("clinic.zip");
    String url = kind.url();
    try (JdbcArchive archive = open(url)) {
      fill(archive);
      new Backup(archive.database()).to(file, LATER);
      put(archive, "Patient", "p3", "");
      List<String> now = content(archive);
      assertThatThrownBy(() -> Restore.into(url, file, Restore.Existing.REPLACE))
          .hasMessage("another program uses the database; stop it first");
      assertThat(content(archive)).isEqualTo(now);
      put(archive, "Patient", "p4", "");
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 3);
      bytes.write(new byte[200]);
    }
    assertThatThrownBy(() -> Restore.into(url, file, Restore.Existing.REPLACE))
        .isInstanceOf(Unmovable.class);
    try (JdbcArchive archive = open(url)) {
      Optional<Document> fourth = archive.read(r -> r.current(new Key("Patient", "p4")));
      assertThat(fourth).isPresent();
      assertThat(new Soundness(archive, CATALOGUER).faults()).isEmpty();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBackupOfADatabaseThatIsWrittenIsOneMoment(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = open(kind.url())) {
      CrashLoad load = new CrashLoad(archive, "b", name -> {});
      Thread writing = Thread.ofPlatform().start(() -> load.run(2, 150, 7));
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        files.add(folder.resolve(i + ".zip"));
        new Backup(archive.database()).to(files.get(i), LATER);
      }
      writing.join();
      for (Path file : files) {
        String url = "jdbc:sqlite:" + folder.resolve(file.getFileName() + ".db");
        Restore.into(url, file, Restore.Existing.KEEP);
        try (JdbcArchive there = open(url)) {
          assertThat(CrashCheck.of(there, java.util.Set.of()).faults()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theIndexIsMadeAnew(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = open(kind.url())) {
      fill(archive);
      try (var connection = archive.database().writers().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("delete from token");
        statement.execute("update document set owner = 'p2' where id = 'o1'");
        connection.commit();
      }
      assertThat(new Soundness(archive, CATALOGUER).faults()).isNotEmpty();
      assertThat(new Reindex(archive, CATALOGUER).all(done -> {})).isEqualTo(4);
      assertThat(new Soundness(archive, CATALOGUER).faults()).isEmpty();
      List<Document> ofFirst = archive.read(r -> r.recordOf("p1"));
      assertThat(ofFirst).hasSize(1);
    }
  }
}
