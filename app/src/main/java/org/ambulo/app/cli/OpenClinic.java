package org.ambulo.app.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.ambulo.app.server.BcryptHashes;
import org.ambulo.app.server.Upkeep;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.PasswordHash;
import org.ambulo.clinic.access.Programs;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.live.Assessments;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.NoticedArchive;
import org.ambulo.clinic.live.StandingWriter;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.store.JdbcAccounts;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.JdbcStandings;
import org.ambulo.web.live.FhirRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clinic's database, opened by a command. */
final class OpenClinic implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenClinic.class);

  private final JdbcArchive database;
  private final KnowledgeBase knowledge;
  private final LiveClinic live;
  private final Archive archive;
  private final AccessRecords records;
  private final PasswordHash hashes = new BcryptHashes(BcryptHashes.USUAL_COST);
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  private OpenClinic(JdbcArchive database, KnowledgeBase knowledge, Clock clock) {
    this.database = database;
    this.knowledge = knowledge;
    this.records = JdbcAccounts.records(database.database());
    this.clock = clock;
    live =
        new LiveClinic(
            database,
            new Assessments(database, new FhirRecords(knowledge), Assessors.usual(knowledge)),
            new JdbcStandings(database),
            new StandingWriter(knowledge),
            () -> LocalDate.now(clock),
            failed -> LOG.warn("standings", failed));
    archive = new NoticedArchive(database, live::changed);
  }

  /** Opens it; makes it where it is not there. */
  static OpenClinic at(String url, Clock clock) {
    CompletableFuture<KnowledgeBase> knowledge = CompletableFuture.supplyAsync(Knowledge::shipped);
    return new OpenClinic(JdbcArchive.open(url, clock), knowledge.join(), clock);
  }

  /** Whose writes the standings follow. */
  Archive archive() {
    return archive;
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  /** Who needs what; it keeps up once it is started. */
  LiveClinic live() {
    return live;
  }

  AccessRecords records() {
    return records;
  }

  PasswordHash hashes() {
    return hashes;
  }

  SecureRandom random() {
    return random;
  }

  AccountDesk accounts() {
    return new AccountDesk(records, hashes, new Secrets(random), archive);
  }

  Programs programs() {
    return new Programs(records, new Secrets(random), archive, clock);
  }

  Upkeep upkeep() {
    return new Upkeep(database, AmbuloCommand.version(), clock);
  }

  /** Whether nothing was ever kept in it. */
  boolean isEmpty() {
    return records.accounts().all().isEmpty() && archive.read(reading -> reading.types().isEmpty());
  }

  @Override
  public void close() {
    live.close();
    database.close();
  }
}
