package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Past;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a transaction wait for each other, and nobody can tell. */
class GatheredTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Sight ALL = new Sight.Everybody();
  private static final Slice FIRST = new Slice(0, 50);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static JdbcArchive archive(EmptyDatabase kind) {
    return JdbcArchive.open(kind.url(), () -> NOW);
  }

  private static Key observation(String id) {
    return new Key("Observation", id);
  }

  private static Written put(Writing writing, String id, String code) {
    return put(writing, id, code, new Expected.Anything());
  }

  private static Written put(Writing writing, String id, String code, Expected expected) {
    Written written =
        writing.put(
            observation(id),
            expected,
            stamp ->
                new Content(
                    "{\"id\":\"" + id + "\",\"v\":" + stamp.version() + "}",
                    new Owner.OnePatient("p1"),
                    List.of(new IndexEntry.Token("code", Optional.empty(), code))));
    writing.record(deed(id));
    return written;
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
        Optional.of("p1"),
        "");
  }

  private static List<String> found(Reading reading, String code) {
    Match match = new Match.Token("code", Optional.empty(), Optional.of(code));
    Query query =
        new Query("Observation", List.of(new Query.AnyOf(List.of(match))), ALL, List.of(), FIRST);
    return reading.search(query).documents().stream().map(one -> one.key().id()).toList();
  }

  private static List<Long> versions(Reading reading, String id) {
    Past past = new Past(new Past.OfOne(observation(id)), Optional.empty(), ALL, FIRST);
    return reading.history(past).documents().stream().map(Document::version).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aLookWithinTheTransactionSeesWhatWasWrittenBefore(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.<Optional<String>>write(
          writing -> {
            put(writing, "o1", "a");
            assertThat(found(writing, "a")).containsExactly("o1");
            put(writing, "o2", "a");
            assertThat(found(writing, "a")).containsExactly("o1", "o2");
            put(writing, "o1", "b");
            assertThat(found(writing, "a")).containsExactly("o2");
            assertThat(found(writing, "b")).containsExactly("o1");
            assertThat(versions(writing, "o1")).containsExactly(2L, 1L);
            assertThat(writing.recordOf("p1")).hasSize(2);
            assertThat(writing.revisionOf("p1")).isEqualTo(3);
            assertThat(writing.types()).containsExactly("Observation");
            writing.remove(observation("o2"), new Expected.Version(1));
            assertThat(found(writing, "a")).isEmpty();
            assertThat(writing.current(observation("o2")).orElseThrow().removed()).isTrue();
            return Optional.empty();
          });
      assertThat(archive.<List<String>>read(reading -> found(reading, "b"))).containsExactly("o1");
      assertThat(archive.<Long>read(reading -> reading.revisionOf("p1"))).isEqualTo(4);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneWrittenTwiceWithoutALookBetweenKeepsBothVersionsAndTheNewestIndex(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.<Optional<String>>write(
          writing -> {
            put(writing, "o1", "a");
            assertThat(writing.current(observation("o1")).orElseThrow().version()).isEqualTo(1);
            put(writing, "o1", "b", new Expected.Version(1));
            put(writing, "o1", "c", new Expected.Version(2));
            return Optional.empty();
          });
      assertThat(archive.<List<Long>>read(reading -> versions(reading, "o1")))
          .containsExactly(3L, 2L, 1L);
      assertThat(archive.<List<String>>read(reading -> found(reading, "b"))).isEmpty();
      assertThat(archive.<List<String>>read(reading -> found(reading, "c"))).containsExactly("o1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLookedUpTogetherIsJudgedOneByOne(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.<Written>write(writing -> put(writing, "old", "a"));
      archive.<Written>write(writing -> put(writing, "gone", "a"));
      archive.<Written>write(
          writing -> writing.remove(observation("gone"), new Expected.Version(1)));
      List<Written> written =
          archive.write(
              writing -> {
                writing.expect(
                    List.of(observation("old"), observation("gone"), observation("new")));
                return List.of(
                    put(writing, "old", "b", new Expected.Nothing()),
                    put(writing, "gone", "b", new Expected.Version(2)),
                    put(writing, "new", "b", new Expected.Nothing()),
                    put(writing, "new", "b", new Expected.Nothing()));
              });
      assertThat(written)
          .extracting(one -> one instanceof Written.Done)
          .containsExactly(false, true, true, false);
      assertThat(((Written.Conflict) written.getFirst()).current().orElseThrow().version())
          .isEqualTo(1);
      assertThat(archive.<List<String>>read(reading -> found(reading, "b")))
          .containsExactly("gone", "new");
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreThanIsKeptWaitingIsThereInTheOrderOfWriting(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      List<String> ids = IntStream.range(0, 1_200).mapToObj(i -> "o" + i).toList();
      archive.<Optional<String>>write(
          writing -> {
            ids.forEach(id -> put(writing, id, "a"));
            return Optional.empty();
          });
      List<String> there = new ArrayList<>();
      archive.<Optional<String>>read(
          reading -> {
            reading.each("Observation", ALL, one -> there.add(one.key().id()));
            return Optional.empty();
          });
      assertThat(there).isEqualTo(ids);
      assertThat(archive.<Long>read(reading -> reading.lastDeed())).isEqualTo(1_200);
      assertThat(archive.<Long>read(reading -> reading.lastWrite())).isEqualTo(1_200);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  /** A version beside the archive's, so that the database refuses the one that is gathered. */
  private static Written putWhatIsRefused(JdbcWriting writing, String id) {
    put(writing, id + "-before", "a");
    writing
        .session()
        .change(
            "insert into document (doc, type, id, version, at, current, json)"
                + " values (?, 'Observation', ?, 1, 0, 0, '{}')",
            1_000_000L,
            id);
    return put(writing, id, "a");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDatabaseRefusesAtTheEndLeavesNothing(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.<Written>write(writing -> put(writing, "o1", "a"));
      assertThatThrownBy(() -> archive.fill(writing -> putWhatIsRefused(writing, "o2")))
          .isInstanceOf(ArchiveUnavailable.class);
      archive.<Written>write(writing -> put(writing, "o3", "a"));
      assertThat(archive.<List<String>>read(reading -> found(reading, "a")))
          .containsExactly("o1", "o3");
      assertThat(archive.<Long>read(reading -> reading.lastWrite())).isEqualTo(2);
      assertThat(archive.<Long>read(reading -> reading.lastDeed())).isEqualTo(2);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRefusedAtTheEndTakesNobodyAlong(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = archive(kind);
        ExecutorService writers = Executors.newFixedThreadPool(12)) {
      CountDownLatch inTurn = new CountDownLatch(1);
      Future<Written> first =
          writers.submit(
              () ->
                  archive.<Written>write(
                      writing -> {
                        await(inTurn);
                        return put(writing, "first", "a");
                      }));
      List<Future<Written>> good = new ArrayList<>();
      List<Future<Written>> bad = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        String id = "o" + i;
        good.add(writers.submit(() -> archive.<Written>write(writing -> put(writing, id, "a"))));
        bad.add(
            writers.submit(() -> archive.<Written>fill(writing -> putWhatIsRefused(writing, "x"))));
      }
      inTurn.countDown();
      first.get();
      for (Future<Written> each : good) {
        assertThat(each.get()).isInstanceOf(Written.Done.class);
      }
      for (Future<Written> each : bad) {
        assertThatThrownBy(each::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(ArchiveUnavailable.class);
      }
      assertThat(archive.<List<String>>read(reading -> found(reading, "a")))
          .containsExactlyInAnyOrder("first", "o0", "o1", "o2", "o3", "o4");
      assertThat(archive.<Long>read(reading -> reading.lastDeed())).isEqualTo(6);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void postgresCountsItsTablesOnceThereIsMuch() throws Exception {
    try (JdbcArchive archive = archive(EmptyDatabase.POSTGRESQL)) {
      archive.<Optional<String>>write(
          writing -> {
            IntStream.range(0, 1_100).forEach(i -> put(writing, "o" + i, "a"));
            return Optional.empty();
          });
      long rows = 0;
      for (long waited = 0; rows == 0 && waited < PATIENCE.toMillis(); waited += 50) {
        Thread.sleep(50);
        rows =
            archive.looking(
                looking ->
                    looking
                        .session()
                        .one(
                            "select greatest(reltuples, 0)::bigint from pg_class"
                                + " where oid = 'token'::regclass")
                        .orElse(0L));
      }
      assertThat(rows).isEqualTo(1_100);
    }
  }
}
