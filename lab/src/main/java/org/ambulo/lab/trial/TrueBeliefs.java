package org.ambulo.lab.trial;

import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Worth;
import org.ambulo.lab.relief.TrainedPatients;
import org.ambulo.lab.relief.TrueWindow;

/** The value of sessions by the window as it really will be: what nobody can know. */
record TrueBeliefs(Relief.SessionValue value, TrainedPatients patients) implements Beliefs {

  @Override
  public Worth of(Chart chart, Horizon horizon) {
    TrialPatient patient = chart.patient();
    return patient
        .stratum()
        .map(stratum -> of(stratum, patient.number()))
        .orElse(patient.attendee().value());
  }

  private Worth of(ReliefStratum stratum, int number) {
    TrueWindow window = patients.window(stratum, number, List.of());
    double days = (double) window.closes() - window.opens() - 1;
    return window.everOpens()
        ? new Worth.Curve(value.base(), value.peak(), window.opens(), 0, days, 0)
        : new Worth.Flat(value.base());
  }
}
