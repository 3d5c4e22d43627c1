package org.ambulo.core.roster;

/**
 * What a schedule is worth, by part; losses are positive numbers.
 *
 * @param sessions sum of the value of each session of therapy on its day
 */
public record Score(
    double sessions,
    double procedures,
    double delay,
    double mainTherapist,
    double preferredTime,
    double belowFloor,
    double moves) {

  /** The same with other moves. */
  Score withMoves(double others) {
    return new Score(sessions, procedures, delay, mainTherapist, preferredTime, belowFloor, others);
  }

  public double total() {
    return sessions + procedures - delay + mainTherapist + preferredTime - belowFloor - moves;
  }
}
