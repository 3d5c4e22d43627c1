package org.ambulo.app.pages;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.DemoData;
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
  Visitor visitor(Role role, Screen screen) {
    return visitor(role, screen, ColorScheme.LIGHT);
  }

  Visitor visitor(Role role, Screen screen, ColorScheme colours) {
    DemoData.Entrance entrance = entrance(role);
    return Visitor.at(server.address(), chromium, screen, colours)
        .loggedIn(entrance.login(), entrance.secret());
  }

  /** The address of a page, with somebody whom its visitor cares for. */
  String address(EveryPage page) {
    String path = page.path();
    if (path.contains("{id}")) {
      return path.replace("{id}", patientOf(page.who().orElseThrow()));
    }
    if (path.contains("{visit}")) {
      return path.replace("{visit}", visitOf(page.who().orElseThrow()));
    }
    return path.replace("{account}", account(Role.PHYSIATRIST).id());
  }

  /** Who it is that has this role's account, such as {@code Practitioner/d1}. */
  String personOf(Role role) {
    return account(role).person().orElseThrow().toString();
  }

  /** The first patient whom somebody of this role cares for. */
  String patientOf(Role role) {
    return patientsOf(role, 1).getFirst();
  }

  /** Whom somebody of this role cares for, so many at most. */
  List<String> patientsOf(Role role, int most) {
    return ids("Patient", role, most);
  }

  /** The first appointment of somebody whom this role cares for. */
  private String visitOf(Role role) {
    return ids("Appointment", role, 1).getFirst();
  }

  private List<String> ids(String type, Role role, int most) {
    Query query = new Query(type, List.of(), sight(role), List.of(), new Slice(0, most));
    return server.archive().read(reading -> reading.search(query)).documents().stream()
        .map(document -> document.key().id())
        .toList();
  }

  private Sight sight(Role role) {
    return role.isClinician() ? new Sight.TeamOf(personOf(role), Set.of()) : new Sight.Everybody();
  }

  private Account account(Role role) {
    return server.records().accounts().byLogin(entrance(role).login()).orElseThrow();
  }

  private DemoData.Entrance entrance(Role role) {
    return server.entrances().stream()
        .filter(entrance -> entrance.role() == role)
        .findFirst()
        .orElseThrow();
  }
}
