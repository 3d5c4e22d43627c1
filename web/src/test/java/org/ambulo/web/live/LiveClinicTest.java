package org.ambulo.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.live.Assessments;
import org.ambulo.clinic.live.Attention;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.StandingWriter;
import org.ambulo.clinic.live.Standings;
import org.ambulo.clinic.outcome.Figure;
import org.ambulo.clinic.outcome.OutcomeRow;
import org.ambulo.clinic.outcome.Tally;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.FhirWriter;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.JdbcStandings;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worklists follow the record at once, and never show whom somebody may not see. */
class LiveClinicTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Sight ALL = new Sight.Everybody();
  private static final Slice FIRST = new Slice(0, 50);

  private static final String WELL =
      """
      patient: {age: 45, sex: m}
      screening: all_false
      findings: {h_duration_weeks: 2}
      instruments: {nprs: 3}
      """;
  private static final String RETENTION =
      """
      patient: {age: 47, sex: f}
      findings: {h_saddle_anaesthesia: true, h_bladder_dysfunction: true}
      instruments: {nprs: 6}
      """;

  private static final String ORDER =
      """
      {"resourceType":"ServiceRequest","id":"o1","status":"active","intent":"order",
      "authoredOn":"2026-11-18","subject":{"reference":"Patient/p1"},"extension":[],
      "code":{"coding":[{"system":"%s","code":"mbb_lumbar"}]}}
      """
          .formatted(Systems.INTERVENTION);
  private static final String HELD =
      "[{\"url\":\"%s\",\"valueInteger\":0}]".formatted(Extensions.HOLD_DAYS);

  private static final class Clinic implements AutoCloseable {
    final JdbcArchive archive;
    final LiveClinic live;
    final AtomicReference<LocalDate> day = new AtomicReference<>(TODAY);

    Clinic(EmptyDatabase kind) {
      this(kind.url());
    }

    Clinic(String url) {
      archive = JdbcArchive.open(url, () -> Instant.parse("2026-11-20T09:00:00Z"));
      Assessments assessments =
          new Assessments(archive, new FhirRecords(KNOWLEDGE), new Assessor(KNOWLEDGE));
      live =
          new LiveClinic(
              archive,
              assessments,
              new JdbcStandings(archive),
              new StandingWriter(KNOWLEDGE),
              day::get,
              failed -> {
                throw failed;
              });
    }

    void keep(String patient, String yaml) {
      PatientRecord record = record(patient, yaml);
      Node.Group bundle = (Node.Group) new FhirWriter(KNOWLEDGE).bundle(record);
      archive.write(
          writing -> {
            ((Node.Many) bundle.fields().get("entry"))
                .items()
                .forEach(one -> put(writing, patient, one));
            writing.record(deed(patient));
            return Optional.empty();
          });
    }

    private static void put(Writing writing, String patient, Node entry) {
      Node.Group resource = (Node.Group) ((Node.Group) entry).fields().get("resource");
      String type = text(resource, "resourceType");
      String fullUrl = text((Node.Group) entry, "fullUrl");
      Key key = new Key(type, type.equals("Patient") ? patient : fullUrl.substring(9));
      String subject = "\"reference\":\"Patient/" + patient + "\"";
      writing.put(
          key,
          new Expected.Anything(),
          stamp ->
              new Content(
                  JsonDocuments.text(resource, Layout.COMPACT)
                      .replaceAll("\"reference\" ?: ?\"urn:uuid:[^\"]*\"", subject),
                  new Owner.OnePatient(patient),
                  List.of()));
    }

    private static String text(Node.Group group, String field) {
      return ((Node.Text) group.fields().get(field)).value();
    }

    private static PatientRecord record(String patient, String yaml) {
      CaseReader.Outcome read =
          new CaseReader(KNOWLEDGE).read(patient, "id: " + patient + "\n" + yaml);
      assertThat(read).isInstanceOf(CaseReader.Read.class);
      return ((CaseReader.Read) read).cases().getFirst().build(TODAY);
    }

    void order(String patient, String id, String json) {
      archive.write(
          writing ->
              writing.put(
                  new Key("ServiceRequest", id),
                  new Expected.Anything(),
                  stamp -> new Content(json, new Owner.OnePatient(patient), List.of())));
    }

    Optional<Attention> hold(Role role) {
      return worklist(role, ALL).stream()
          .map(item -> item.attention())
          .filter(one -> one.kind() == Attention.Kind.HOLD_UNDECIDED)
          .findFirst();
    }

    List<Standings.Item> worklist(Role role, Sight sight) {
      return live.worklist(role, sight, FIRST).items();
    }

    @Override
    public void close() {
      live.close();
      archive.close();
    }
  }

  private static Deed deed(String patient) {
    return deed(Deed.Act.CREATE, patient);
  }

  private static Deed look(String patient) {
    return deed(Deed.Act.READ, patient);
  }

  private static Deed deed(Deed.Act act, String patient) {
    return new Deed(
        "anna",
        "PHYSIATRIST",
        "127.0.0.1",
        "r1",
        act,
        Deed.Result.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(patient),
        "");
  }

  @ParameterizedTest
  @EnumSource
  void aRedFlagIsOnTheWorklistWithTheNextLook(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      clinic.keep("p1", WELL);
      assertThat(clinic.worklist(Role.PHYSIATRIST, ALL))
          .extracting(item -> item.attention().kind())
          .doesNotContain(Attention.Kind.RED_FLAG);
      clinic.keep("p2", RETENTION);
      Standings.Item first = clinic.worklist(Role.PHYSIATRIST, ALL).getFirst();
      assertThat(first.patient()).isEqualTo("p2");
      assertThat(first.attention().kind()).isEqualTo(Attention.Kind.RED_FLAG);
      assertThat(first.attention().words()).startsWith("EMERGENCY: Suspected cauda equina");
      assertThat(clinic.live.worklist(Role.PHYSIATRIST, ALL, FIRST).behind()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOrderThatWaitsForItsHoldIsOnThePhysiciansWorklistsUntilItIsDecided(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      clinic.keep("p1", WELL);
      clinic.order("p1", "o1", ORDER);
      for (Role physician : List.of(Role.PHYSIATRIST, Role.PAIN_PHYSICIAN)) {
        Attention hold = clinic.hold(physician).orElseThrow();
        assertThat(hold.words())
            .startsWith("Not booked until its hold is decided: ")
            .doesNotContain("mbb_lumbar");
        assertThat(hold.day()).hasValue(LocalDate.of(2026, 11, 18));
      }
      assertThat(clinic.hold(Role.THERAPIST)).isEmpty();

      clinic.order("p1", "o1", ORDER.replace("[]", HELD));
      assertThat(clinic.hold(Role.PAIN_PHYSICIAN)).isEmpty();
      clinic.order("p1", "o1", ORDER.replace("active", "revoked"));
      assertThat(clinic.hold(Role.PAIN_PHYSICIAN)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoMayNotSeeThePatientSeesNoLineAndNoCount(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      clinic.keep("p2", RETENTION);
      Sight another = new Sight.Only(Set.of("p1"));
      assertThat(clinic.worklist(Role.PHYSIATRIST, another)).isEmpty();
      assertThat(clinic.live.worklist(Role.PHYSIATRIST, another, FIRST).counts()).isEmpty();
      assertThat(clinic.live.named("p2", another, FIRST)).isEmpty();
      assertThat(clinic.live.named("p2", ALL, FIRST)).hasSize(1);
      assertThat(clinic.worklist(Role.ADMIN, ALL)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNextDayEveryStandingIsMadeAnew(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      clinic.keep("p1", WELL);
      assertThat(clinic.live.catchUp(10)).isEqualTo(1);
      assertThat(clinic.live.catchUp(10)).isZero();
      clinic.day.set(TODAY.plusDays(1));
      assertThat(clinic.live.catchUp(10)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereMuchIsBehindNobodyWaitsAndIsToldSo(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      for (int i = 0; i < 41; i++) {
        clinic.keep("p" + i, WELL);
      }
      LiveClinic.Worklists list = clinic.live.worklist(Role.PHYSIATRIST, ALL, FIRST);
      assertThat(list.behind()).isEqualTo(41);
      assertThat(list.items()).isEmpty();
      assertThat(clinic.live.catchUp(1)).isEqualTo(1);
      assertThat(clinic.live.worklist(Role.PHYSIATRIST, ALL, FIRST).behind()).isZero();
    }
  }

  private static final String BETTER =
      """
      patient: {age: 30, sex: f}
      instruments:
        nprs: [{date: 2026-09-20, score: 8}, {date: 2026-11-15, score: 3}]
      """;

  @ParameterizedTest
  @EnumSource
  void outcomesAreCountedAnewWithTheNextLookAndOnlyOfWhomSomebodySees(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      Registry rule = KNOWLEDGE.outcomes().registry();
      clinic.keep("p1", WELL);
      Tally before = clinic.live.outcomes(rule, ALL).tallies().of(Figure.PAIN_BETTER);
      assertThat(before.known()).isZero();
      assertThat(before.unknown()).containsEntry("no second score in this episode", 1);
      clinic.keep("p2", BETTER);
      Tally after = clinic.live.outcomes(rule, ALL).tallies().of(Figure.PAIN_BETTER);
      assertThat(after.yes()).isEqualTo(1);
      assertThat(after.all()).isEqualTo(2);
      assertThat(after.numbers()).containsExactly(63); // 5 of 8 points
      Sight another = new Sight.Only(Set.of("p1"));
      assertThat(clinic.live.outcomes(rule, another).tallies().patients()).isEqualTo(1);
      assertThat(clinic.live.outcomeRows(rule, another).rows())
          .extracting(OutcomeRow::patient)
          .containsExactly("p1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRemovedPatientLeavesTheFigures(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      Registry rule = KNOWLEDGE.outcomes().registry();
      clinic.keep("p2", BETTER);
      assertThat(clinic.live.outcomes(rule, ALL).tallies().patients()).isEqualTo(1);
      clinic.archive.write(
          writing -> writing.remove(new Key("Patient", "p2"), new Expected.Anything()));
      assertThat(clinic.live.outcomes(rule, ALL).tallies().patients()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnotherProcessKeptIsCountedHere(EmptyDatabase kind) {
    String url = kind.url();
    try (Clinic here = new Clinic(url);
        Clinic there = new Clinic(url)) {
      Registry rule = KNOWLEDGE.outcomes().registry();
      assertThat(here.live.outcomes(rule, ALL).tallies().patients()).isZero();
      there.keep("p2", BETTER);
      there.live.catchUp(10);
      assertThat(here.live.outcomes(rule, ALL).tallies().patients()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRemovedPatientLeavesTheLists(EmptyDatabase kind) {
    try (Clinic clinic = new Clinic(kind)) {
      clinic.keep("p2", RETENTION);
      assertThat(clinic.worklist(Role.PHYSIATRIST, ALL)).isNotEmpty();
      clinic.archive.write(
          writing -> writing.remove(new Key("Patient", "p2"), new Expected.Anything()));
      assertThat(clinic.worklist(Role.PHYSIATRIST, ALL)).isEmpty();
      assertThat(clinic.live.named("p2", ALL, FIRST)).isEmpty();
    }
  }

  /** Of one write among very many looks nothing is lost. */
  @ParameterizedTest
  @EnumSource
  void whoListensIsToldOfAWriteBeforeThousandsOfLooks(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    try (Clinic here = new Clinic(url);
        Clinic there = new Clinic(url)) {
      BlockingQueue<Set<String>> told = new LinkedBlockingQueue<>();
      here.live.start();
      Runnable end = here.live.listen(told::add);
      there.archive.write(
          writing -> {
            writing.record(deed("p2"));
            for (int i = 0; i < 2_500; i++) {
              writing.record(look("p1"));
            }
            return Optional.empty();
          });
      assertThat(told.poll(20, TimeUnit.SECONDS)).containsExactly("p2");
      end.run();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoListensIsToldWhatAnotherProcessWrote(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    try (Clinic here = new Clinic(url);
        Clinic there = new Clinic(url)) {
      BlockingQueue<Set<String>> told = new LinkedBlockingQueue<>();
      here.live.start();
      Runnable end = here.live.listen(told::add);
      there.keep("p2", RETENTION);
      assertThat(told.poll(20, TimeUnit.SECONDS)).containsExactly("p2");
      assertThat(here.archive.<Long>read(reading -> reading.revisionOf("p2"))).isPositive();
      end.run();
    }
  }
}
