package org.ambulo.lab.bench.peer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.lab.bench.http.Answer;
import org.ambulo.lab.bench.http.FhirClient;

/**
 * A patient on the server.
 *
 * @param identifier with its system, as a search takes it
 */
record KnownPatient(String id, String identifier, String family) {

  private static final int MOST = 200;

  /** Those who have an identifier and a name, by identifier: the same order on every server. */
  static List<KnownPatient> on(FhirClient client) throws IOException {
    Answer answer = client.get("/Patient?_count=" + MOST);
    if (!answer.isSuccess()) {
      throw new IOException("patients cannot be listed: " + Figures.brief(answer));
    }
    List<KnownPatient> patients =
        Json.entries(answer.body()).stream()
            .flatMap(entry -> Json.field(entry, "resource").stream())
            .flatMap(resource -> of(resource).stream())
            .sorted(Comparator.comparing(KnownPatient::identifier))
            .toList();
    if (patients.isEmpty()) {
      throw new IOException("no patient is on the server");
    }
    return patients;
  }

  private static Optional<KnownPatient> of(Node resource) {
    Optional<String> id = Json.text(resource, "id");
    Optional<String> family =
        Json.groups(resource, "name")
            .flatMap(name -> Json.text(name, "family").stream())
            .findFirst();
    Optional<String> identifier =
        Json.groups(resource, "identifier").flatMap(KnownPatient::token).findFirst();
    return id.flatMap(
        known ->
            family.flatMap(name -> identifier.map(token -> new KnownPatient(known, token, name))));
  }

  private static Stream<String> token(Node identifier) {
    return Json.text(identifier, "system")
        .flatMap(system -> Json.text(identifier, "value").map(value -> system + "|" + value))
        .stream();
  }
}
