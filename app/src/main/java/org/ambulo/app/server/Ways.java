package org.ambulo.app.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.clinic.access.Role;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Frame.Way;

/** The ways between the pages: for each role those that it may go, in the order of the day. */
final class Ways {

  private static final SequencedMap<String, String> PAGES = new LinkedHashMap<>();
  private static final SequencedMap<String, String> OF_PATIENT = new LinkedHashMap<>();

  static {
    PAGES.put("/worklist", "Worklist");
    PAGES.put("/patients/new", "New patient");
    PAGES.put("/schedule", "Schedule");
    PAGES.put("/messages", "Messages");
    PAGES.put("/outcomes", "Outcomes");
    PAGES.put("/knowledge", "Knowledge");
    PAGES.put("/admin", "Administration");
    PAGES.put("/audit", "Audit");
    PAGES.put("/today", "Today");
    PAGES.put("/check-in", "Check in");
    PAGES.put("/body-chart", "Where it hurts");
    PAGES.put("/exercises", "Exercises");
    PAGES.put("/visits", "Visits");
    PAGES.put("/my-messages", "Messages");
    PAGES.put("/learn", "Learn");
    PAGES.put("/progress", "My progress");
    PAGES.put("/who-looked", "Who looked");

    OF_PATIENT.put("", "Journey");
    OF_PATIENT.put("/assessment", "Assessment");
    OF_PATIENT.put("/scores", "Questionnaires");
    OF_PATIENT.put("/plan", "Plan");
    OF_PATIENT.put("/medicines", "Medicines");
    OF_PATIENT.put("/procedures", "Procedures");
    OF_PATIENT.put("/programme", "Programme");
    OF_PATIENT.put("/messages", "Messages");
    OF_PATIENT.put("/documents", "Documents");
  }

  private final Function<String, Set<Role>> readers;

  /**
   * @param readers who may come to an address; nobody where there is none
   */
  Ways(Function<String, Set<Role>> readers) {
    this.readers = readers;
  }

  /** The pages that a role has. */
  List<Way> of(Role role, String here) {
    return PAGES.entrySet().stream()
        .filter(page -> readers.apply(page.getKey()).contains(role))
        .map(page -> way(page, page.getKey(), here))
        .toList();
  }

  /** The pages of one patient that a role has. */
  List<Way> ofPatient(Role role, String patient, String here) {
    return OF_PATIENT.entrySet().stream()
        .filter(page -> readers.apply("/patients/{id}" + page.getKey()).contains(role))
        .map(page -> way(page, "/patients/" + patient + page.getKey(), here))
        .toList();
  }

  private static Way way(Map.Entry<String, String> page, String path, String here) {
    return new Frame.Way(
        path, page.getValue(), path.equals(here) ? Way.Place.HERE : Way.Place.ELSEWHERE);
  }
}
