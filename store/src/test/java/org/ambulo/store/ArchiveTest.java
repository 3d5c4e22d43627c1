package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the archive promises, on both databases. */
class ArchiveTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Sight ALL = new Sight.Everybody();
  private static final Slice FIRST = new Slice(0, 50);

  private static JdbcArchive archive(EmptyDatabase kind) {
    return JdbcArchive.open(kind.url(), () -> NOW);
  }

  private static <T> T look(JdbcArchive archive, Function<Reading, T> work) {
    return archive.read(work);
  }

  private static Content content(String json, String patient, IndexEntry... entries) {
    Owner owner = patient.isEmpty() ? new Owner.Clinic() : new Owner.OnePatient(patient);
    return new Content(json, owner, List.of(entries));
  }

  private static Written put(
      Writing writing, String type, String id, String patient, IndexEntry... entries) {
    return writing.put(
        new Key(type, id),
        new Expected.Anything(),
        stamp -> content("{\"v\":" + stamp.version() + "}", patient, entries));
  }

  private static Query query(String type, Sight sight, Match... matches) {
    return new Query(
        type,
        Stream.of(matches).map(match -> new Query.AnyOf(List.of(match))).toList(),
        sight,
        List.of(),
        FIRST);
  }

  private static List<String> found(JdbcArchive archive, Query query) {
    return archive.read(
        reading ->
            reading.search(query).documents().stream().map(found -> found.key().id()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryVersionAndServesTheNewest(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      Key key = new Key("Condition", "c1");
      archive.write(writing -> put(writing, "Condition", "c1", "p1"));
      archive.write(writing -> put(writing, "Condition", "c1", "p1"));
      archive.write(writing -> writing.remove(key, new Expected.Version(2)));
      archive.write(writing -> put(writing, "Condition", "c1", "p1"));
      assertThat(look(archive, (Reading reading) -> reading.current(key)).orElseThrow().version())
          .isEqualTo(4);
      assertThat(look(archive, (Reading reading) -> reading.version(key, 1)).orElseThrow().json())
          .contains("{\"v\":1}");
      assertThat(
              look(archive, (Reading reading) -> reading.version(key, 3)).orElseThrow().removed())
          .isTrue();
      List<Long> versions =
          archive.read(
              reading ->
                  reading
                      .history(new Past(new Past.OfOne(key), Optional.empty(), ALL, FIRST))
                      .documents()
                      .stream()
                      .map(Document::version)
                      .toList());
      assertThat(versions).containsExactly(4L, 3L, 2L, 1L);
      assertThat(look(archive, (Reading reading) -> reading.revisionOf("p1"))).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyAreFoundWithOneStatementForEachKind(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      List<Key> keys =
          IntStream.range(0, 900).mapToObj(n -> new Key("Condition", "c" + n)).toList();
      archive.write(
          writing -> {
            keys.forEach(key -> put(writing, key.type(), key.id(), "p1"));
            writing.remove(keys.get(7), new Expected.Anything());
            return put(writing, "Patient", "c5", "p1");
          });
      Key patient = new Key("Patient", "c5");
      List<Key> asked = new ArrayList<>(keys.reversed());
      asked.addAll(List.of(patient, new Key("Condition", "nobody"), keys.getFirst(), patient));
      long before = archive.database().statements();
      List<Document> found = look(archive, (Reading reading) -> reading.current(asked));
      assertThat(archive.database().statements() - before).isEqualTo(3);
      List<Key> there = new ArrayList<>(asked);
      there.removeAll(List.of(keys.get(7), new Key("Condition", "nobody")));
      assertThat(found).extracting(Document::key).containsExactlyElementsOf(there);
    }
  }

  /** With two lists of documents SQLite would try each of one with each of the other. */
  @ParameterizedTest
  @EnumSource
  void whatFewMeetIsLookedUpAsOneList(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.write(
          writing -> {
            for (int n = 0; n < 60; n++) {
              put(
                  writing,
                  "Observation",
                  "o" + n,
                  "p1",
                  new IndexEntry.Token("code", Optional.empty(), "c" + n % 2),
                  new IndexEntry.Token("category", Optional.empty(), "k" + n % 3),
                  new IndexEntry.Token("status", Optional.empty(), "s" + n % 5));
            }
            return Optional.empty();
          });
      Match code = new Match.Token("code", Optional.empty(), Optional.of("c1"));
      Match category = new Match.Token("category", Optional.empty(), Optional.of("k2"));
      Match status = new Match.Token("status", Optional.empty(), Optional.of("s0"));
      Query both = query("Observation", ALL, code, category);
      assertThat(found(archive, both))
          .containsExactly("o5", "o11", "o17", "o23", "o29", "o35", "o41", "o47", "o53", "o59");
      assertThat(found(archive, query("Observation", ALL, code, category, status)))
          .containsExactly("o5", "o35");
      assertThat(found(archive, query("Observation", ALL, code, new Match.Not(category), status)))
          .containsExactly("o15", "o25", "o45", "o55");
      String sql = archive.looking(looking -> looking.sql().page(both).sql());
      assertThat(sql).containsOnlyOnce("d.doc in (").contains(" intersect ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoBelievesWrongWritesNothing(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      Key key = new Key("Condition", "c1");
      archive.write(writing -> put(writing, "Condition", "c1", "p1"));
      for (Expected wrong : List.of(new Expected.Nothing(), new Expected.Version(2))) {
        Written written =
            archive.write(writing -> writing.put(key, wrong, stamp -> content("{}", "p1")));
        assertThat(written).isInstanceOf(Written.Conflict.class);
      }
      assertThat(look(archive, (Reading reading) -> reading.current(key)).orElseThrow().version())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionThatFailsLeavesNothing(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      assertThat(
              catchThrowable(
                  () ->
                      archive.write(
                          writing -> {
                            put(
                                writing,
                                "Condition",
                                "c1",
                                "p1",
                                new IndexEntry.Token("code", Optional.empty(), "a"));
                            writing.record(deed("p1"));
                            throw new IllegalStateException("stopped");
                          })))
          .hasMessage("stopped");
      assertThat(look(archive, (Reading reading) -> reading.types())).isEmpty();
      assertThat(look(archive, (Reading reading) -> reading.lastDeed())).isZero();
      archive.write(
          writing ->
              put(
                  writing,
                  "Observation",
                  "o1",
                  "p1",
                  new IndexEntry.Token("code", Optional.empty(), "b")));
      archive.write(
          writing ->
              put(
                  writing,
                  "Condition",
                  "c2",
                  "p1",
                  new IndexEntry.Token("code", Optional.empty(), "a")));
      Match code = new Match.Token("code", Optional.empty(), Optional.of("b"));
      assertThat(found(archive, query("Observation", ALL, code))).containsExactly("o1");
      assertThat(found(archive, query("Condition", ALL, code))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsByEveryKindOfEntry(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      Instant start = Instant.parse("2026-11-01T00:00:00Z");
      Instant end = Instant.parse("2026-12-01T00:00:00Z");
      archive.write(
          writing ->
              put(
                  writing,
                  "Observation",
                  "o1",
                  "p1",
                  new IndexEntry.Token("code", Optional.of("http://loinc.org"), "72514-3"),
                  new IndexEntry.Words("text", "pain at rest"),
                  new IndexEntry.Span("date", start, end),
                  new IndexEntry.Link("patient", new Key("Patient", "p1")),
                  new IndexEntry.Address("profile", "urn:x"),
                  new IndexEntry.Amount(
                      "value", new BigDecimal("5.4"), Optional.empty(), Optional.of("1"))));
      archive.write(writing -> put(writing, "Observation", "o2", "p2"));
      List<Match> met =
          List.of(
              new Match.Id("o1"),
              new Match.Token("code", Optional.of("http://loinc.org"), Optional.of("72514-3")),
              new Match.Token("code", Optional.of("http://loinc.org"), Optional.empty()),
              new Match.Token("code", Optional.empty(), Optional.of("72514-3")),
              new Match.Words("text", Match.How.STARTS, "pain"),
              new Match.Words("text", Match.How.CONTAINS, "rest"),
              new Match.Words("text", Match.How.EXACT, "pain at rest"),
              new Match.Span("date", Match.Relation.EQUAL, start, end),
              new Match.Span("date", Match.Relation.GREATER_OR_EQUAL, start, start.plusSeconds(1)),
              new Match.Span("date", Match.Relation.LESS, end, end.plusSeconds(1)),
              new Match.Link("patient", new Key("Patient", "p1")),
              new Match.Address("profile", "urn:x"),
              amount(Match.Relation.EQUAL, "5.35", "5.45"),
              amount(Match.Relation.GREATER, "5", "5"),
              new Match.Not(new Match.Missing("code", Query.Kind.TOKEN)));
      for (Match match : met) {
        assertThat(found(archive, query("Observation", ALL, match)))
            .as("%s", match)
            .containsExactly("o1");
      }
      List<Match> notMet =
          List.of(
              new Match.Token("code", Optional.of(""), Optional.of("72514-3")),
              new Match.Words("text", Match.How.STARTS, "rest"),
              new Match.Words("text", Match.How.CONTAINS, "p%t"),
              new Match.Span("date", Match.Relation.STARTS_AFTER, start, end),
              new Match.Link("patient", new Key("Patient", "p2")),
              amount(Match.Relation.LESS, "5", "5"));
      for (Match match : notMet) {
        assertThat(found(archive, query("Observation", ALL, match))).as("%s", match).isEmpty();
      }
      assertThat(
              found(
                  archive, query("Observation", ALL, new Match.Missing("code", Query.Kind.TOKEN))))
          .containsExactly("o2");
    }
  }

  private static Match amount(Match.Relation relation, String low, String high) {
    return new Match.Amount(
        "value",
        relation,
        new BigDecimal(low),
        new BigDecimal(high),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void showsOnlyWhatIsInSight(EmptyDatabase kind) {
    try (JdbcArchive archive = archive(kind)) {
      archive.write(
          writing -> {
            put(writing, "Observation", "o1", "p1");
            put(writing, "Observation", "o2", "p2");
            put(writing, "Observation", "o3", "p3");
            put(writing, "Location", "l1", "");
            team(writing, "t1", "p1", "active");
            return team(writing, "t2", "p2", "inactive");
          });
      Sight team = new Sight.TeamOf("Practitioner/d1", Set.of("p3"));
      assertThat(found(archive, query("Observation", team))).containsExactly("o1", "o3");
      assertThat(found(archive, query("Observation", new Sight.Only(Set.of("p2")))))
          .containsExactly("o2");
      assertThat(found(archive, query("Location", new Sight.Only(Set.of("p2")))))
          .containsExactly("l1");
      assertThat(
              look(
                  archive,
                  (Reading r) -> Stream.of("p1", "p2", "p3").map(p -> r.inSight(p, team)).toList()))
          .containsExactly(true, false, true);
      List<String> each = new ArrayList<>();
      archive.read(
          reading -> {
            reading.each("Observation", team, document -> each.add(document.key().id()));
            return each;
          });
      assertThat(each).containsExactly("o1", "o3");
    }
  }

  private static Written team(Writing writing, String id, String patient, String status) {
    return put(
        writing,
        "CareTeam",
        id,
        patient,
        new IndexEntry.Token("status", Optional.empty(), status),
        new IndexEntry.Link("participant", new Key("Practitioner", "d1")));
  }

  @ParameterizedTest
  @EnumSource
  void theAuditTrailIsAChainThatShowsTampering(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = archive(kind)) {
      archive.write(
          writing -> {
            writing.record(deed("p1"));
            return put(writing, "Observation", "o1", "p1");
          });
      archive.record(List.of(deed("p1"), deed("p2")));
      assertThat(archive.firstBrokenDeed()).isEmpty();
      DeedQuery ofPatient =
          new DeedQuery(
              Optional.of("p1"), Optional.empty(), Optional.empty(), Optional.empty(), 0, FIRST);
      assertThat(look(archive, (Reading reading) -> reading.deeds(ofPatient)))
          .extracting(recorded -> recorded.number())
          .containsExactly(2L, 1L);
      try (var connection = archive.database().writers().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            kind == EmptyDatabase.SQLITE
                ? "drop trigger deed_stays"
                : "drop trigger deed_stays on deed");
        statement.execute("update deed set who = 'nobody' where number = 2");
        connection.commit();
      }
      assertThat(archive.firstBrokenDeed()).contains(2L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyWritersAtOnceLoseNothing(EmptyDatabase kind) throws Exception {
    try (JdbcArchive archive = archive(kind)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String mine = "o" + i;
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      for (int n = 0; n < 20; n++) {
                        archive.write(
                            writing -> {
                              writing.record(deed("p1"));
                              put(writing, "Observation", "shared", "p1");
                              return put(writing, "Observation", mine, "p1");
                            });
                        archive.record(List.of(deed("p1")));
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      Key shared = new Key("Observation", "shared");
      assertThat(
              look(archive, (Reading reading) -> reading.current(shared)).orElseThrow().version())
          .isEqualTo(160);
      assertThat(look(archive, (Reading reading) -> reading.lastDeed())).isEqualTo(320);
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
  }

  private static Deed deed(String patient) {
    return new Deed(
        "anna",
        "PHYSIATRIST",
        "127.0.0.1",
        "r1",
        Deed.Act.READ,
        Deed.Result.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(patient),
        "");
  }
}
