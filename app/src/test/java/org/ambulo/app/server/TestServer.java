package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.ambulo.app.demo.DemoFilling;
import org.ambulo.app.pages.ClinicPages;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Programs;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Assessments;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.StandingWriter;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.relief.KeptLibraries;
import org.ambulo.store.JdbcAccounts;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.JdbcStandings;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.ambulo.web.live.FhirRecords;

/** A real server on a port of its own, with a clock that the test moves. */
public final class TestServer implements AutoCloseable {

  public static final String PASSWORD = "tumbling marmots 42";

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final BcryptHashes QUICK = new BcryptHashes(4);

  private final AtomicReference<Instant> now;
  private final JdbcArchive archive;
  private final AccessRecords records;
  private final LiveClinic live;
  private final AmbuloServer server;
  private List<DemoData.Entrance> entrances = List.of();
  private final Secrets secrets = new Secrets(new SecureRandom());

  private TestServer(String url, Map<String, String> environment, AtomicReference<Instant> now) {
    this.now = now;
    InstantSource clock = now::get;
    archive = JdbcArchive.open(url, clock);
    records = JdbcAccounts.records(archive.database());
    live = live(archive, () -> LocalDate.ofInstant(now.get(), ZoneOffset.UTC));
    Map<String, String> set = new HashMap<>(Map.of("AMBULO_SECOND_FACTOR", "optional"));
    set.putAll(environment);
    ServerSettings settings = SettingsSource.of(Optional.empty(), set).withPort(0).settings();
    server =
        AmbuloServer.start(
            settings,
            new ServerParts(
                archive,
                records,
                QUICK,
                new SecureRandom(),
                clock.withZone(ZoneOffset.UTC),
                FhirPart.of(settings, archive, secrets, clock, "test"),
                live,
                new Indexer(SearchParameters.standard()),
                ClinicPages.of(KNOWLEDGE),
                new Upkeep(archive, "test", clock)));
  }

  private static LiveClinic live(JdbcArchive archive, Supplier<LocalDate> today) {
    Assessor assessor =
        new Assessor(
            KNOWLEDGE,
            KNOWLEDGE.priorAuthorisation().profiles().at(0),
            new KeptLibraries(KNOWLEDGE.relief(), Path.of("target", "libraries")));
    return new LiveClinic(
        archive,
        new Assessments(archive, new FhirRecords(KNOWLEDGE), assessor),
        new JdbcStandings(archive),
        new StandingWriter(KNOWLEDGE),
        today,
        failed -> {
          throw new IllegalStateException(failed);
        });
  }

  /** With these settings, as the environment names them. */
  public static TestServer start(Map<String, String> environment) {
    return start(EmptyDatabase.SQLITE.url(), environment);
  }

  public static TestServer start(String url, Map<String, String> environment) {
    return new TestServer(
        url, environment, new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z")));
  }

  /**
   * With the made-up clinic in it, a small one, and its accounts: physiatrist, pain, therapist,
   * coordinator, patient, admin, auditor.
   */
  public static TestServer withDemo(int patients) {
    TestServer server =
        start(Map.of("AMBULO_LIMITS_REQUESTS", "1000000", "AMBULO_LIMITS_LOGINS", "1000000"));
    Clock clock = Clock.fixed(server.now(), ZoneOffset.UTC);
    server.entrances =
        new DemoFilling(KNOWLEDGE, clock, patients).fill(server.archive, server.desk());
    return server;
  }

  /** The accounts of {@link #withDemo}. */
  public List<DemoData.Entrance> entrances() {
    return entrances;
  }

  public JdbcArchive archive() {
    return archive;
  }

  /** What follows from the record of this server. */
  public LiveClinic live() {
    return live;
  }

  public URI address() {
    return server.address();
  }

  /** Every method and address that it knows, such as {@code GET /patients/{id}}. */
  public List<String> routes() {
    return server.routes();
  }

  public AccessRecords records() {
    return records;
  }

  public Instant now() {
    return now.get();
  }

  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  Browser browser() {
    return new Browser(server.address());
  }

  AccountDesk desk() {
    return new AccountDesk(records, QUICK, secrets, archive);
  }

  /** An account whose login is its role's name, with {@link #PASSWORD}. */
  public Account account(Role role) {
    return account(role, role.name().toLowerCase(Locale.ROOT));
  }

  public Account account(Role role, String login) {
    Account account = bare(role, login);
    desk().setPassword(account, PASSWORD, AccountDesk.commandLine());
    return account;
  }

  /** The same without a password. */
  Account bare(Role role, String login) {
    Optional<Key> person =
        switch (role) {
          case PATIENT -> Optional.of(new Key("Patient", "p1"));
          case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST, COORDINATOR ->
              Optional.of(new Key("Practitioner", login));
          case ADMIN, AUDITOR, SYSTEM -> Optional.empty();
        };
    AccountDesk.Answer answer =
        desk()
            .add(
                new AccountDesk.Wish(
                    login, "Anna " + login, role, person, Optional.of("x-" + login)),
                AccountDesk.commandLine());
    assertThat(answer).isInstanceOf(AccountDesk.Made.class);
    return ((AccountDesk.Made) answer).account();
  }

  /** An account of the patient with this id, which is its login too, with {@link #PASSWORD}. */
  public void patientAccount(String id) {
    AccountDesk.Answer answer =
        desk()
            .add(
                new AccountDesk.Wish(
                    id,
                    "Anna " + id,
                    Role.PATIENT,
                    Optional.of(new Key("Patient", id)),
                    Optional.empty()),
                AccountDesk.commandLine());
    assertThat(answer).isInstanceOf(AccountDesk.Made.class);
    desk().setPassword(((AccountDesk.Made) answer).account(), PASSWORD, AccountDesk.commandLine());
  }

  String key(Account program, Scope... scopes) {
    return new Programs(records, secrets, archive, now::get)
        .issue(program, "test", Set.of(scopes), Optional.empty());
  }

  /** A patient of whom nothing but the id is known. */
  public void patient(String id) {
    archive.write(
        writing ->
            writing.put(
                new Key("Patient", id),
                new Expected.Anything(),
                stamp ->
                    new Content(
                        "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"}",
                        new Owner.OnePatient(id),
                        List.of())));
  }

  /** A browser of somebody with this role, logged in. */
  Browser loggedIn(Role role) {
    account(role);
    Browser browser = browser();
    assertThat(browser.logIn(role.name().toLowerCase(Locale.ROOT), PASSWORD).status())
        .isEqualTo(303);
    return browser;
  }

  /** What of this kind is in the audit trail, the oldest first. */
  List<Deed> deeds(Deed.Act act) {
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
                        new Slice(0, 1000))))
        .reversed()
        .stream()
        .map(Recorded::deed)
        .filter(deed -> deed.act() == act)
        .toList();
  }

  @Override
  public void close() {
    server.close();
    live.close();
    archive.close();
  }
}
