package org.ambulo.lab.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Who asks for what, for how long.
 *
 * @param server its address without a path; on this machine
 * @param users how many at once, each with a session of their own
 * @param routes asked for in turn
 * @param ids the page or FHIR search that names patients
 * @param warmUp not measured
 * @param pause of each user between an answer and the next request
 */
public record LoadPlan(
    URI server,
    int users,
    List<Route> routes,
    String ids,
    Duration warmUp,
    Duration measured,
    Duration pause) {
  public LoadPlan {
    routes = List.copyOf(routes);
    if (users < 1 || routes.isEmpty()) {
      throw new IllegalArgumentException("somebody must ask for something");
    }
  }
}
