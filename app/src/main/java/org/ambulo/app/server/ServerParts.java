package org.ambulo.app.server;

import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.PasswordHash;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.fhir.search.Indexer;

/**
 * What the server stands on.
 *
 * @param random one that nobody can foresee
 * @param clock in the clinic's time zone
 * @param fhir the FHIR API, for everything below {@code /fhir/}: it finds who asks in the request's
 *     attribute {@link CallerFilter#ATTRIBUTE}
 * @param live who needs what today, kept up with the record while the server runs
 * @param indexer says under what the documents that pages write are found
 * @param pages the screens of the clinic
 * @param upkeep long work on the whole database
 */
public record ServerParts(
    Archive archive,
    AccessRecords records,
    PasswordHash hashes,
    RandomGenerator random,
    Clock clock,
    HttpServlet fhir,
    LiveClinic live,
    Indexer indexer,
    List<PageSet> pages,
    Upkeep upkeep) {
  public ServerParts {
    pages = List.copyOf(pages);
  }
}
