package org.ambulo.app.pages;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;

/** The people of the made-up clinic: who logs in, and whom they care for. */
final class Cast {

  private final TestServer server;
  private final Chromium chromium;

  Cast(TestServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  /** Somebody of this role with a browser of their own, logged in. */
  Visitor visitor(Role role, Screen screen, ColorScheme colours) {
    return server.entrances().stream()
        .filter(entrance -> entrance.role() == role)
        .findFirst()
        .map(
            entrance ->
                Visitor.at(server.address(), chromium, screen, colours)
                    .loggedIn(entrance.login(), entrance.secret()))
        .orElseThrow();
  }

  /** Who it is that has this role's account, such as {@code Practitioner/d1}. */
  String personOf(Role role) {
    return server.entrances().stream()
        .filter(entrance -> entrance.role() == role)
        .findFirst()
        .flatMap(entrance -> server.records().accounts().byLogin(entrance.login()))
        .flatMap(Account::person)
        .orElseThrow()
        .toString();
  }

  /** The first patient whom somebody of this role cares for. */
  String patientOf(Role role) {
    Sight sight =
        server.entrances().stream()
            .filter(entrance -> entrance.role() == role)
            .findFirst()
            .flatMap(entrance -> server.records().accounts().byLogin(entrance.login()))
            .flatMap(Account::person)
            .filter(person -> role.isClinician())
            .<Sight>map(person -> new Sight.TeamOf(person.toString(), Set.of()))
            .orElseGet(Sight.Everybody::new);
    Query query = new Query("Patient", List.of(), sight, List.of(), new Slice(0, 1));
    return server
        .archive()
        .read(reading -> reading.search(query))
        .documents()
        .getFirst()
        .key()
        .id();
  }
}
