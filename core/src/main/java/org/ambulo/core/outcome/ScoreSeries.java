package org.ambulo.core.outcome;

import java.util.List;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.Score;

/** The filled-in forms of one questionnaire, oldest first. */
public record ScoreSeries(Instrument instrument, List<Score> scores) {
  public ScoreSeries {
    scores = List.copyOf(scores);
  }

  public Score latest() {
    return scores.getLast();
  }
}
