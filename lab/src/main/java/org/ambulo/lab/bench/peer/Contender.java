package org.ambulo.lab.bench.peer;

import java.net.URI;
import java.util.List;
import org.ambulo.lab.bench.http.Credentials;

/**
 * A server to measure.
 *
 * @param name for the table
 * @param base of its FHIR API
 * @param command that starts it and stays its process; empty: it runs already
 */
public record Contender(String name, URI base, Credentials credentials, List<String> command) {
  public Contender {
    command = List.copyOf(command);
  }

  /** Whether it is for the study to start and stop. */
  public boolean isToBeStarted() {
    return !command.isEmpty();
  }
}
