package org.ambulo.app.cli;

import java.time.Clock;

/** A command that does one thing with a clinic's accounts. */
abstract class ClinicWork extends DatabaseWork {

  ClinicWork(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  abstract int work(OpenClinic clinic);

  @Override
  final int work(Place place) {
    try (OpenClinic clinic = OpenClinic.at(place.url(), place.clock())) {
      return work(clinic);
    }
  }
}
