package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong around a database, and what the archive makes of it. */
class TroubleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private static JdbcArchive open(String url) {
    return JdbcArchive.open(url, () -> NOW);
  }

  private static Written put(Writing writing, String id, int size) {
    writing.record(deed(id));
    return writing.put(
        new Key("Observation", id),
        new Expected.Anything(),
        stamp ->
            new Content(
                "{\"a\":\"" + "x".repeat(size) + "\"}",
                new Owner.OnePatient("p1"),
                List.of(new IndexEntry.Token("code", Optional.empty(), id))));
  }

  private static Deed deed(String request) {
    return new Deed(
        "anna",
        "PHYSIATRIST",
        "",
        request,
        Deed.Act.CREATE,
        Deed.Result.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static long there(JdbcArchive archive) {
    return archive.looking(
        reading -> reading.session().one("select count(*) from document").orElse(0L));
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma " + name)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Test
  void aFullDiskRefusesWritesWholeAndReadingGoesOn() throws Exception {
    try (JdbcArchive archive = open(EmptyDatabase.SQLITE.url())) {
      archive.write(writing -> put(writing, "first", 10));
      long pages;
      try (Connection writer = archive.database().writers().getConnection()) {
        pages = Long.parseLong(pragma(writer, "page_count"));
        pragma(writer, "max_page_count = " + (pages + 20));
        writer.rollback();
      }
      AtomicInteger kept = new AtomicInteger(1);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  String id = "o" + i;
                  archive.write(
                      writing -> {
                        put(writing, id + "a", 3000);
                        return put(writing, id + "b", 3000);
                      });
                  kept.addAndGet(2);
                }
              })
          .isInstanceOf(ArchiveUnavailable.class)
          .hasMessageStartingWith("the disk of the database is full: ");
      assertThat(there(archive)).isEqualTo(kept.get());
      assertThat(archive.firstBrokenDeed()).isEmpty();
      // The connection that was spoilt is gone and its limit with it: as when there is room again.
      archive.write(writing -> put(writing, "after", 3000));
      assertThat(there(archive)).isEqualTo(kept.get() + 1);
    }
  }

  @Test
  void aConnectionThatIsEndedMidwayIsTakenAnewAndTheWorkDoneOnce() throws Exception {
    String url = EmptyDatabase.POSTGRESQL.url();
    try (JdbcArchive archive = open(url)) {
      AtomicInteger tries = new AtomicInteger();
      archive.write(
          writing -> {
            put(writing, "a", 10);
            if (tries.incrementAndGet() == 1) {
              endWriters(url);
            }
            return put(writing, "b", 10);
          });
      assertThat(tries).hasValue(2);
      assertThat(there(archive)).isEqualTo(2);
      assertThatThrownBy(
              () ->
                  archive.write(
                      writing -> {
                        put(writing, "c", 10);
                        endWriters(url);
                        return put(writing, "d", 10);
                      }))
          .isInstanceOf(ArchiveUnavailable.class)
          .hasMessageStartingWith("the connection to the database is lost: ");
      assertThat(there(archive)).isEqualTo(2);
      archive.write(writing -> put(writing, "e", 10));
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  @Test
  void whatCouldNotBeWrittenIsInNoError() throws Exception {
    String url = EmptyDatabase.POSTGRESQL.url();
    try (JdbcArchive archive = open(url);
        Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      archive.write(writing -> put(writing, "first", 10));
      for (String table : List.of("document", "token", "deed")) {
        statement.execute(
            "create or replace function no_room() returns trigger language plpgsql as $$ begin"
                + " raise exception 'no space' using errcode = '53100', detail = NEW::text; end $$");
        statement.execute(
            "create trigger no_room after insert on "
                + table
                + " for each row execute function no_room()");
        assertThatThrownBy(() -> archive.write(writing -> put(writing, "Mallory", 10)))
            .isInstanceOf(ArchiveUnavailable.class)
            .hasMessageStartingWith("the disk of the database is full: ")
            .satisfies(
                thrown -> {
                  StringWriter log = new StringWriter();
                  thrown.printStackTrace(new PrintWriter(log));
                  assertThat(log.toString()).as(table).doesNotContain("Mallory", "xxxxxxxxxx");
                });
        statement.execute("drop trigger no_room on " + table);
        assertThat(there(archive)).isEqualTo(1);
      }
      archive.write(writing -> put(writing, "after", 10));
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  private static void endWriters(String url) {
    try (Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
              + " current_database() and pid <> pg_backend_pid() and xact_start is not null");
    } catch (SQLException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void anotherProgramThatHoldsTheFileIsNamed() throws Exception {
    String url = EmptyDatabase.SQLITE.url();
    try (JdbcArchive archive = open(url);
        Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      assertThatThrownBy(() -> archive.write(writing -> put(writing, "a", 10)))
          .isInstanceOf(ArchiveUnavailable.class)
          .hasMessageStartingWith("another program holds the database: ");
      assertThat(there(archive)).isZero();
      statement.execute("rollback");
      archive.write(writing -> put(writing, "a", 10));
      assertThat(there(archive)).isEqualTo(1);
    }
  }

  @Test
  void anIdleWriterHoldsNothing() throws Exception {
    String url = EmptyDatabase.SQLITE.url();
    try (JdbcArchive one = open(url);
        JdbcArchive two = open(url)) {
      for (int i = 0; i < 5; i++) {
        String id = "o" + i;
        one.write(writing -> put(writing, id, 10));
        two.write(writing -> put(writing, id, 10));
      }
      assertThat(there(one)).isEqualTo(10);
      assertThat(two.firstBrokenDeed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWriteWithinAWriteIsRefusedAtOnce(EmptyDatabase kind) {
    try (JdbcArchive archive = open(kind.url())) {
      assertThatThrownBy(
              () -> archive.write(writing -> archive.write(inner -> put(inner, "a", 10))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("within another of the same thread");
      assertThatThrownBy(
              () ->
                  archive.write(
                      writing -> {
                        archive.record(List.of(deed("a")));
                        return 1;
                      }))
          .isInstanceOf(IllegalStateException.class);
      archive.write(writing -> put(writing, "a", 10));
      assertThat(there(archive)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoFailsAmongManyFailsAlone(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = open(kind.url())) {
      List<Thread> threads = new ArrayList<>();
      AtomicInteger failed = new AtomicInteger();
      for (int t = 0; t < 40; t++) {
        String mine = "t" + t;
        boolean bad = t % 4 == 0;
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (int n = 0; n < 5; n++) {
                        String id = mine + "-" + n;
                        try {
                          archive.write(
                              writing -> {
                                put(writing, id, 10);
                                if (bad) {
                                  throw new IllegalArgumentException(id);
                                }
                                return id;
                              });
                        } catch (IllegalArgumentException own) {
                          if (id.equals(own.getMessage())) {
                            failed.incrementAndGet();
                          }
                        }
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failed).hasValue(50);
      assertThat(there(archive)).isEqualTo(150);
      long deeds = archive.looking(reading -> reading.lastDeed());
      assertThat(deeds).isEqualTo(150);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalNodesThatStartAtOnceMakeTheTablesOnce(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    List<Throwable> thrown = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      String id = "o" + t;
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, why) -> thrown.add(why))
              .start(
                  () -> {
                    try (JdbcArchive archive = open(url)) {
                      archive.write(writing -> put(writing, id, 10));
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(thrown).isEmpty();
    try (JdbcArchive archive = open(url)) {
      assertThat(there(archive)).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfANewerProgramAreRefused(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    try (JdbcArchive archive = open(url);
        Connection writer = archive.database().writers().getConnection();
        Statement statement = writer.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, installed_on, execution_time, success) values (99, '999', 'later',"
              + " 'SQL', 'V999__later.sql', 'x', current_timestamp, 1, true)");
      writer.commit();
    }
    assertThatThrownBy(() -> open(url).close())
        .isInstanceOf(ArchiveUnavailable.class)
        .hasMessageContaining("newer");
  }

  @Test
  void everyConnectionOfSqliteIsAsSafeAsPromised(@TempDir Path folder) throws Exception {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("a b ü/c.db"))) {
      for (var pool : List.of(database.writers(), database.readers())) {
        try (Connection connection = pool.getConnection()) {
          assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
          assertThat(pragma(connection, "synchronous")).isEqualTo("2");
          assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
        }
      }
      try (Connection reader = database.readers().getConnection();
          Statement statement = reader.createStatement()) {
        assertThatThrownBy(() -> statement.execute("delete from document"))
            .hasMessageContaining("readonly");
      }
    }
  }

  @Test
  void addressesThatNameNoSafeFileAreRefused(@TempDir Path folder) throws Exception {
    for (String url :
        Set.of(
            "jdbc:sqlite:",
            "jdbc:sqlite::memory:",
            "jdbc:sqlite:file:x.db",
            "jdbc:sqlite:x.db?synchronous=OFF",
            "jdbc:h2:mem")) {
      assertThatThrownBy(() -> Database.open(url))
          .as(url)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("jdbc:sqlite:FILE");
    }
    Path text = Files.writeString(folder.resolve("text.db"), "no database".repeat(500));
    for (Path none : List.of(text, folder)) {
      assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + none))
          .as("%s", none)
          .isInstanceOf(ArchiveUnavailable.class);
    }
  }
}
