package org.ambulo.core.diagnosis;

import java.util.Arrays;
import java.util.Optional;
import org.ambulo.core.knowledge.MechanismParameters;

/**
 * How probable each pain mechanism is, given the clinical criteria answered so far.
 *
 * <p>Naive Bayes with a design effect. Each answered criterion gives the log-likelihood of its
 * answer under each mechanism. Criteria of one patient repeat each other, so that their plain sum
 * is over-confident; it is divided by Kish's design effect of the m criteria answered (Kish L,
 * Survey Sampling, 1965, 8.2):
 *
 * <pre>
 *   p(c | answers)  ~  share(c) * product over answered i of p(answer i | c) ^ t
 *   t = 1 / (1 + (m - 1) * correlation)
 * </pre>
 *
 * <p>For m equally informative readings with one common correlation this is the exact Bayes rule;
 * here it is an approximation with one fitted number (a composite likelihood adjusted in magnitude:
 * Pauli F, Racugno W, Ventura L, Stat Sinica 2011;21:149-64). One answer alone is weighed in full.
 *
 * <p>An unknown criterion says nothing: it is summed out, which in this model means that it has no
 * factor and is not counted in m. Unknown is never read as no.
 *
 * <p>Because m grows with every answer, a new answer that supports a mechanism far more weakly than
 * the earlier ones did can lower it slightly.
 *
 * <p>Immutable; the same answers give the same bits on every machine.
 */
public final class MechanismModel {

  /** Codes of an answer to a criterion. */
  public static final int UNKNOWN = -1;

  public static final int NO = 0;
  public static final int YES = 1;

  private final MechanismParameters parameters;
  private final int criteria;
  private final double[] logShare;

  /** {@code logChance[criterion][answer][mechanism]}. */
  private final double[][][] logChance;

  public MechanismModel(MechanismParameters parameters) {
    this(
        parameters,
        Arrays.stream(parameters.share()).map(StrictMath::log).toArray(),
        logChances(parameters.yes()));
  }

  private MechanismModel(
      MechanismParameters parameters, double[] logShare, double[][][] logChance) {
    this.parameters = parameters;
    criteria = parameters.criteria();
    this.logShare = logShare;
    this.logChance = logChance;
  }

  /**
   * The same model with another correlation, without taking its logarithms again: to compare many.
   *
   * @throws IllegalArgumentException if the correlation is not in [0, 1)
   */
  public MechanismModel withCorrelation(double other) {
    return new MechanismModel(parameters.withCorrelation(other), logShare, logChance);
  }

  /** How many criteria {@link #predict} expects. */
  public int criteria() {
    return criteria;
  }

  /**
   * Probabilities of the mechanisms in the order of the parameters; positive, their sum is one.
   *
   * @param answers one per criterion, in the order of the parameters: {@link #UNKNOWN}, {@link #NO}
   *     or {@link #YES}
   * @return empty when no criterion is known: the shares of a study are not news about a patient
   * @throws IllegalArgumentException if the answers are not as many as the criteria, or one is none
   *     of the three codes
   */
  public Optional<double[]> predict(int[] answers) {
    if (answers.length != criteria) {
      throw new IllegalArgumentException(
          "answers (%d) are not as many as criteria (%d)".formatted(answers.length, criteria));
    }
    double[] evidence = new double[logShare.length];
    int known = 0;
    for (int criterion = 0; criterion < criteria; criterion++) {
      known += add(answers[criterion], logChance[criterion], evidence);
    }
    return known == 0 ? Optional.empty() : Optional.of(posterior(evidence, known));
  }

  /** Adds what one answer says; returns 1 if it was known, 0 if not. */
  private static int add(int answer, double[][] logChance, double[] evidence) {
    return switch (answer) {
      case UNKNOWN -> 0;
      case NO, YES -> {
        for (int mechanism = 0; mechanism < evidence.length; mechanism++) {
          evidence[mechanism] += logChance[answer][mechanism];
        }
        yield 1;
      }
      default ->
          throw new IllegalArgumentException("answer (%d) is not -1, 0 or 1".formatted(answer));
    };
  }

  private double[] posterior(double[] evidence, int known) {
    double designEffect = 1 + (known - 1) * parameters.correlation();
    double[] logs = new double[evidence.length];
    Arrays.setAll(logs, mechanism -> logShare[mechanism] + evidence[mechanism] / designEffect);
    double greatest = Arrays.stream(logs).max().orElseThrow();
    Arrays.setAll(logs, mechanism -> StrictMath.exp(logs[mechanism] - greatest));
    double sum = Arrays.stream(logs).sum();
    Arrays.setAll(logs, mechanism -> logs[mechanism] / sum);
    return logs;
  }

  private static double[][][] logChances(double[][] yes) {
    double[][][] logs = new double[yes[0].length][2][yes.length];
    for (int mechanism = 0; mechanism < yes.length; mechanism++) {
      for (int criterion = 0; criterion < logs.length; criterion++) {
        logs[criterion][YES][mechanism] = StrictMath.log(yes[mechanism][criterion]);
        logs[criterion][NO][mechanism] = StrictMath.log1p(-yes[mechanism][criterion]);
      }
    }
    return logs;
  }
}
