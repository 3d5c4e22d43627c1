package org.ambulo.core.knowledge;

/**
 * How reports relate to the pain of a day. A rating is that pain, plus how the day differs (each
 * day a share {@code carryOver} of the day before), plus an error of reading, rounded and cut to 0
 * to 10.
 *
 * @param daySd standard deviation of how days differ
 * @param carryOver correlation of one day with the next
 * @param readingSd of the error of a rating of the pain now or of the day's average
 * @param activitySd of the error of a rating of the pain with activity
 * @param worstSd of the error of a rating of the worst pain of the day
 * @param recallSd of the error of the average of the last seven days, as recalled
 * @param spreadSigma patients differ in all these deviations by a factor, log-normal about 1
 * @param habit chance that the number of the day before is repeated
 * @param stray chance that a rating says nothing
 * @param activityAbove how much pain with activity lies above the average of the day
 * @param worstAbove how much the worst pain of the day lies above the average
 * @param beforeOnTheDay chance that a rating of the day itself was given before the intervention
 * @param runInDays days before the intervention whose ratings tell the pain before
 * @param missing chance that a day has no rating
 */
public record ReliefObservation(
    double daySd,
    double carryOver,
    double readingSd,
    double activitySd,
    double worstSd,
    double recallSd,
    double spreadSigma,
    double habit,
    double stray,
    ReliefPrior.Normal activityAbove,
    ReliefPrior.Normal worstAbove,
    double beforeOnTheDay,
    int runInDays,
    Missing missing,
    Citation citation) {

  /** Logit of the chance: {@code intercept + perDay t + perPoint (pain - pain before)}. */
  public record Missing(double intercept, double perDay, double perPoint) {}
}
