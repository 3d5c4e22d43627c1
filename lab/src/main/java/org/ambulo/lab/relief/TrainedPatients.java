package org.ambulo.lab.relief;

import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Treatment;

/**
 * Made-up patients whose therapy is booked by somebody else. What they feel and write follows from
 * the sessions they attend; all chance in it is of the patient alone, whatever is booked. Days
 * count from the intervention. Safe for several threads.
 */
public final class TrainedPatients {

  private final Simulator simulator;

  private TrainedPatients(Simulator simulator) {
    this.simulator = simulator;
  }

  /** With the recipe that ships. */
  public static TrainedPatients shipped(Relief relief, Truth truth, long seed) {
    return new TrainedPatients(new Simulator(relief, RecipeReader.shipped(), truth, seed));
  }

  /** What is known of a patient on a day, with these sessions attended by then. */
  public History history(ReliefStratum stratum, int number, int asOf, List<Integer> sessions) {
    return simulator.trained(stratum, number, asOf, sessions).asOf(asOf);
  }

  /** What was done, as the forecast knows it. */
  public Treatment treatment(ReliefStratum stratum, int number) {
    return simulator.trained(stratum, number, 0, List.of()).treatment();
  }

  /** When the window is open, with these sessions attended. */
  public TrueWindow window(ReliefStratum stratum, int number, List<Integer> sessions) {
    return simulator.trained(stratum, number, 0, sessions).window();
  }
}
