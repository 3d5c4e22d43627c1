package org.ambulo.app.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.ambulo.app.server.BcryptHashes;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.PasswordHash;
import org.ambulo.clinic.access.Programs;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.store.JdbcAccounts;
import org.ambulo.store.JdbcArchive;

/** A clinic's database, opened by a command. */
final class OpenClinic implements AutoCloseable {

  private final JdbcArchive archive;
  private final AccessRecords records;
  private final PasswordHash hashes = new BcryptHashes(BcryptHashes.USUAL_COST);
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  private OpenClinic(JdbcArchive archive, InstantSource clock) {
    this.archive = archive;
    this.records = JdbcAccounts.records(archive.database());
    this.clock = clock;
  }

  /** Opens it; makes it where it is not there. */
  static OpenClinic at(String url, InstantSource clock) {
    return new OpenClinic(JdbcArchive.open(url, clock), clock);
  }

  JdbcArchive archive() {
    return archive;
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

  /** Whether nothing was ever kept in it. */
  boolean isEmpty() {
    return records.accounts().all().isEmpty()
        && archive.read(reading -> reading.types().isEmpty());
  }

  @Override
  public void close() {
    archive.close();
  }
}
