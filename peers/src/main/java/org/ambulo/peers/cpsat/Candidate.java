package org.ambulo.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import java.util.List;
import org.ambulo.lab.peers.PatientPage;

/**
 * A patient with the unknowns of the model.
 *
 * @param chosen one for each scenario
 * @param sessions one for each scenario and day; empty where no session is possible
 */
record Candidate(
    PatientPage page, List<Scenario> scenarios, List<BoolVar> chosen, List<List<Day>> sessions) {

  /** A session on a day. */
  record Day(int day, BoolVar taken) {}
}
