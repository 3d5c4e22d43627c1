package org.ambulo.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.store.JdbcArchive;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form says is kept once, by whoever may, and nobody's work is overwritten unseen. */
class ChartsTest {

  private static final Caller COORDINATOR = caller("c", Role.COORDINATOR, "Practitioner/c");
  private static final Caller PATIENT = caller("p", Role.PATIENT, "Patient/p1");

  private static Caller caller(String account, Role role, String person) {
    String[] key = person.split("/", -1);
    return new Caller(
        account, role, Optional.of(new Key(key[0], key[1])), Set.of(), "127.0.0.1", "r1");
  }

  private static JdbcArchive archive(EmptyDatabase database) {
    JdbcArchive archive =
        JdbcArchive.open(database.url(), () -> Instant.parse("2026-11-22T09:00:00Z"));
    for (String id : List.of("p1", "p2")) {
      archive.write(
          writing ->
              writing.put(
                  new Key("Patient", id),
                  new Expected.Nothing(),
                  stamp ->
                      new Content(
                          "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"}",
                          new Owner.OnePatient(id),
                          List.of())));
    }
    return archive;
  }

  private static Charts charts(JdbcArchive archive) {
    return new Charts(archive, new Indexer(SearchParameters.standard()));
  }

  private static Draft task(String patient, String words) {
    return Draft.resource("Task")
        .put("status", "requested")
        .put("intent", "order")
        .put("description", words)
        .put("for", Parts.reference("Patient/" + patient));
  }

  private static Draft rating(String patient) {
    return Draft.resource("Observation")
        .put("status", "final")
        .put("code", Parts.concept(Parts.coding("urn:x", "pain", "")))
        .put("subject", Parts.reference("Patient/" + patient))
        .put("valueInteger", BigDecimal.ONE);
  }

  private static List<Change> add(Draft resource) {
    return List.of(new Change.Add("task", resource));
  }

  private static Document only(Entered entered) {
    assertThat(entered).isInstanceOf(Entered.Done.class);
    return ((Entered.Done) entered).documents().getFirst();
  }

  private static long tasks(JdbcArchive archive) {
    return archive.read(reading -> reading.recordOf("p1")).stream()
        .filter(document -> document.key().type().equals("Task"))
        .count();
  }

  private static List<Deed> deeds(JdbcArchive archive, Deed.Result result) {
    return archive
        .<List<Recorded>>read(
            reading ->
                reading.deeds(
                    new DeedQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        new Slice(0, 100))))
        .stream()
        .map(Recorded::deed)
        .filter(deed -> deed.result() == result)
        .toList();
  }

  private static UnaryOperator<Node.Group> status(String status) {
    return group -> {
      Map<String, Node> fields = new LinkedHashMap<>(group.fields());
      fields.put("status", Node.text(status));
      return Node.group(fields);
    };
  }

  private static List<Document> record(JdbcArchive archive, String patient) {
    return archive.read(reading -> reading.recordOf(patient));
  }

  private static List<Change> beginning(String patient, String member) {
    return List.of(
        new Change.Make(
            new Key("Patient", patient), Draft.resource("Patient").put("gender", "female")),
        new Change.Add(
            "team",
            Draft.resource("CareTeam")
                .put("status", "active")
                .put("subject", Parts.reference("Patient/" + patient))
                .put("participant", List.of(new Draft().put("member", Parts.reference(member))))));
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void aNewRecordIsBegunByWhoCaresForThePatientThen(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Caller physician = caller("a1", Role.PHYSIATRIST, "Practitioner/d1");
      Submission form = new Submission("token", "intake");
      Charts charts = charts(archive);

      Entered own = charts.begin(physician, "p3", form, beginning("p3", "Practitioner/d1"));
      assertThat(own).isInstanceOf(Entered.Done.class);
      assertThat(charts.begin(physician, "p3", form, beginning("p3", "Practitioner/d1")))
          .isInstanceOf(Entered.Done.class);
      assertThat(record(archive, "p3")).hasSize(2);

      Entered others = charts.begin(physician, "p4", form, beginning("p4", "Practitioner/d2"));
      assertThat(others).isInstanceOf(Entered.NotAllowed.class);
      assertThat(record(archive, "p4")).isEmpty();

      Entered there = charts.begin(physician, "p1", form, beginning("p1", "Practitioner/d1"));
      assertThat(there).isInstanceOf(Entered.NotAllowed.class);
      assertThat(record(archive, "p1")).hasSize(1);
      assertThat(deeds(archive, Deed.Result.REFUSED)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void keepsAFormOnceHoweverOftenItIsSent(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Submission form = new Submission("token", "task");

      Document first =
          only(charts(archive).enter(COORDINATOR, "p1", form, add(task("p1", "Call"))));
      Document again =
          only(charts(archive).enter(COORDINATOR, "p1", form, add(task("p1", "Call"))));

      assertThat(again).isEqualTo(first);
      assertThat(tasks(archive)).isOne();
      assertThat(deeds(archive, Deed.Result.DONE))
          .singleElement()
          .satisfies(
              deed -> {
                assertThat(deed.act()).isEqualTo(Deed.Act.CREATE);
                assertThat(deed.what()).hasValue(first.key());
                assertThat(deed.patient()).hasValue("p1");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void saysWhatWasKeptWhereTheSameFormComesWithOtherWords(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Submission form = new Submission("token", "task");
      Document first =
          only(charts(archive).enter(COORDINATOR, "p1", form, add(task("p1", "Call"))));

      Entered back = charts(archive).enter(COORDINATOR, "p1", form, add(task("p1", "Write")));

      assertThat(back).isEqualTo(new Entered.SentBefore(first));
      assertThat(tasks(archive)).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void takesOneTokenOfTwoPeopleOrTwoPatientsAsTwoForms(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Submission form = new Submission("token", "task");
      Caller other = caller("d", Role.COORDINATOR, "Practitioner/d");

      Document mine = only(charts(archive).enter(COORDINATOR, "p1", form, add(task("p1", "Call"))));
      Document theirs = only(charts(archive).enter(other, "p1", form, add(task("p1", "Call"))));
      Document elsewhere =
          only(charts(archive).enter(COORDINATOR, "p2", form, add(task("p2", "Call"))));

      assertThat(Set.of(mine.key(), theirs.key(), elsewhere.key())).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void showsTheNewerVersionInsteadOfOverwritingIt(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Charts charts = charts(archive);
      Submission form = new Submission("token", "task");
      Document made = only(charts.enter(COORDINATOR, "p1", form, add(task("p1", "Call"))));
      Key key = made.key();
      Document done =
          only(
              charts.enter(
                  COORDINATOR, "p1", form, List.of(new Change.Edit(key, 1, status("completed")))));

      Entered late =
          charts.enter(
              COORDINATOR, "p1", form, List.of(new Change.Edit(key, 1, status("cancelled"))));
      Document same =
          only(
              charts.enter(
                  COORDINATOR, "p1", form, List.of(new Change.Edit(key, 1, status("completed")))));

      assertThat(done.version()).isEqualTo(2);
      assertThat(late).isEqualTo(new Entered.Outdated(done));
      assertThat(same).isEqualTo(done);
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void writesAllOfAFormOrNothing(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      List<Change> changes =
          List.of(
              new Change.Add("task", task("p1", "Call")), new Change.Add("rating", rating("p1")));

      Entered entered =
          charts(archive).enter(COORDINATOR, "p1", new Submission("token", "both"), changes);

      assertThat(entered).isInstanceOf(Entered.NotAllowed.class);
      assertThat(tasks(archive)).isZero();
      assertThat(deeds(archive, Deed.Result.DONE)).isEmpty();
      assertThat(deeds(archive, Deed.Result.REFUSED)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(EmptyDatabase.class)
  void staysInOneRecord(EmptyDatabase database) {
    try (JdbcArchive archive = archive(database)) {
      Charts charts = charts(archive);
      Submission form = new Submission("token", "task");
      Key others = only(charts.enter(COORDINATOR, "p2", form, add(task("p2", "Call")))).key();

      assertThat(charts.enter(PATIENT, "p1", form, add(rating("p1"))))
          .isInstanceOf(Entered.Done.class);
      assertThat(charts.enter(PATIENT, "p2", form, add(rating("p2"))))
          .isInstanceOf(Entered.NotAllowed.class);
      assertThat(
              charts.enter(
                  COORDINATOR,
                  "p1",
                  form,
                  List.of(new Change.Edit(others, 1, status("completed")))))
          .isInstanceOf(Entered.NotAllowed.class);
      assertThat(
              charts.enter(
                  COORDINATOR, "p1", form, List.of(new Change.Put(others, task("p1", "Mine")))))
          .isInstanceOf(Entered.NotAllowed.class);
      assertThatThrownBy(() -> charts.enter(COORDINATOR, "p1", form, add(task("p2", "Call"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
