package org.ambulo.words.chart;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.relief.Forecast;

/**
 * A patient's way so far and as foreseen.
 *
 * @param forecast ratings of pain, what was done for it, and the windows; there need not be any
 * @param function the questionnaires that say what the patient can do
 * @param visits appointments past and to come
 */
public record Journey(Forecast forecast, List<ScoreSeries> function, List<Visit> visits) {
  public Journey {
    function = List.copyOf(function);
    visits = List.copyOf(visits);
  }

  /** An appointment for therapy. */
  public record Visit(LocalDate date, State state) {}

  /** What became of it. */
  public enum State {
    ATTENDED,
    MISSED,
    BOOKED
  }
}
