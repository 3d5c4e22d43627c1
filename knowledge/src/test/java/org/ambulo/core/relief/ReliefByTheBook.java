package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * The model of relief written down a second time, formula by formula, in double precision and
 * without tables: pain, ratings, windows and the density of the prior. A patient is a row: pain
 * before, natural history, training, activity, worst, log spread, and for each treatment the cube
 * root of the greatest effect, log onset, log half-effect time, log shape, and flare.
 */
final class ReliefByTheBook {

  static final int TRAITS = 6;
  static final int EACH = 5;
  static final int NEVER = Integer.MAX_VALUE;

  private static final int LONGEST = 500;
  private static final double LOG_2 = Math.log(2);
  private static final double[] LOG_OF_DAY =
      IntStream.range(0, LONGEST).mapToDouble(Math::log).toArray();

  private final Relief relief;
  private final History history;
  private final EffectPrior[] effects;
  private final List<Link> chain;
  private final List<Reading> apart;
  private final double[] natural = new double[LONGEST];
  private final double[] trained = new double[LONGEST];

  ReliefByTheBook(Relief relief, History history) {
    this.relief = relief;
    this.history = history;
    ReliefPrior first = history.treatments().getFirst().stratum().prior();
    for (int day = 0; day < LONGEST; day++) {
      int now = day;
      long sessions = history.sessions().stream().filter(s -> s <= now).count();
      natural[day] = 1 - Math.exp(-day / first.natural().tauDays());
      trained[day] = 1 - Math.exp(-sessions / relief.training().sessionScale());
    }
    effects =
        history.treatments().stream()
            .map(t -> new EffectPrior(t.stratum().prior(), t.logOdds()))
            .toArray(EffectPrior[]::new);
    chain = chain();
    apart = history.readings().stream().filter(ReliefByTheBook::isApart).toList();
  }

  History history() {
    return history;
  }

  int length() {
    return TRAITS + EACH * history.treatments().size();
  }

  // ---- the normal distribution, Abramowitz and Stegun 26.2.17, to within 1e-7

  static double below(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
    return x > 0 ? 1 - tail : tail;
  }

  // ---- pain

  double effect(double[] row, int k, int day) {
    Treatment treatment = history.treatments().get(k);
    int since = day - treatment.day();
    if (since <= 0) {
      return 0;
    }
    int at = TRAITS + EACH * k;
    double greatest = row[at] * row[at] * row[at];
    double come = 1 - Math.exp(-since / Math.exp(row[at + 1]));
    double halves = Math.exp(Math.exp(row[at + 3]) * (LOG_OF_DAY[since] - row[at + 2]));
    double left = Math.exp(-LOG_2 * halves);
    return greatest * come * left * taken(treatment, day);
  }

  private static double taken(Treatment treatment, int day) {
    if (treatment.stratum().lasting() instanceof ReliefStratum.Lasting.WhileTaken taken
        && treatment.until().isPresent()
        && day > treatment.until().getAsInt()) {
      return Math.exp((treatment.until().getAsInt() - day) / taken.offsetDays());
    }
    return 1;
  }

  /** Average pain of a day. */
  double pain(double[] row, int day) {
    if (day < 0) {
      return Math.clamp(row[0], 0, 10);
    }
    double rest = 1;
    double flare = 0;
    for (int k = 0; k < history.treatments().size(); k++) {
      Treatment treatment = history.treatments().get(k);
      int since = day - treatment.day();
      if (since >= 0) {
        rest *= 1 - effect(row, k, day);
        double points = row[TRAITS + EACH * k + 4];
        if (points > 0) {
          flare += points * Math.exp(-since / treatment.stratum().prior().flare().tauDays());
        }
      }
    }
    double pain = row[0] * (1 - row[1] * natural[day]) * rest + flare - row[2] * trained[day];
    return Math.clamp(pain, 0, 10);
  }

  // ---- ratings

  /** What is the same for all patients of one rating in the chain. */
  private record Link(
      Reading reading, double keep, double sd, double gain, double fresh, double repeated) {}

  /** The chain of ratings of the days themselves; how days differ is told from one to the next. */
  private List<Link> chain() {
    ReliefObservation o = relief.observation();
    double dayVariance = o.daySd() * o.daySd();
    List<Link> chain = new ArrayList<>();
    double variance = dayVariance;
    for (Reading reading : history.readings()) {
      if (isApart(reading)) {
        continue;
      }
      double keep = 1;
      if (!chain.isEmpty()) {
        keep = Math.pow(o.carryOver(), reading.day() - chain.getLast().reading().day());
        variance = keep * keep * variance + (1 - keep * keep) * dayVariance;
      }
      double error = error(reading);
      double gain = variance / (variance + error + 1.0 / 12);
      OptionalDouble yesterday = yesterday(reading);
      double habit = yesterday.isPresent() ? o.habit() : 0;
      boolean again = yesterday.isPresent() && yesterday.getAsDouble() == reading.points();
      double heard = 1 - o.stray();
      chain.add(
          new Link(
              reading,
              keep,
              Math.sqrt(variance + error),
              gain,
              heard * (1 - habit),
              again ? heard * habit : 0));
      variance *= 1 - gain;
    }
    return chain;
  }

  private static boolean isApart(Reading reading) {
    return reading.day() == 0 || reading.kind() == Forecast.Kind.WEEK;
  }

  /** Logarithm of the likelihood of all ratings. */
  double logLikelihood(double[] row) {
    double spread = Math.exp(row[5]);
    double stray = relief.observation().stray() / 11;
    double carried = 0;
    double sum = 0;
    for (Reading reading : apart) {
      sum += Math.log(apart(reading, row));
    }
    for (Link link : chain) {
      Reading reading = link.reading();
      carried *= link.keep();
      double expected = pain(row, reading.day()) + carried + above(reading, row);
      double told = link.fresh() * fits(reading.points(), expected, link.sd() * spread);
      double likelihood = told + link.repeated() + stray;
      sum += Math.log(likelihood);
      double surprise = reading.points() - expected;
      if ((reading.points() <= 0 && surprise > 0) || (reading.points() >= 10 && surprise < 0)) {
        surprise = 0;
      }
      carried += link.gain() * surprise * told / likelihood;
    }
    return sum;
  }

  /** Likelihood of a rating of the day of the treatment, or of a recalled week. */
  private double apart(Reading reading, double[] row) {
    ReliefObservation o = relief.observation();
    if (reading.day() == 0) {
      double sd = Math.sqrt(o.daySd() * o.daySd() + o.readingSd() * o.readingSd());
      double heard = (1 - o.stray()) * (1 - o.beforeOnTheDay());
      return heard * fits(reading.points(), row[0] + above(reading, row), sd) + (1 - heard) / 11;
    }
    double mean = 0;
    for (int day = reading.day() - 6; day <= reading.day(); day++) {
      mean += pain(row, day) / 7;
    }
    return (1 - o.stray()) * fits(reading.points(), mean, o.recallSd()) + o.stray() / 11;
  }

  /** Of a normal, rounded, closed at both ends. */
  private static double fits(double points, double mean, double sd) {
    double high = points >= 10 ? 1 : below((points + 0.5 - mean) / sd);
    double low = points <= 0 ? 0 : below((points - 0.5 - mean) / sd);
    return high - low;
  }

  private double error(Reading reading) {
    ReliefObservation o = relief.observation();
    double sd =
        switch (reading.kind()) {
          case NOW, AVERAGE -> o.readingSd();
          case ACTIVITY -> o.activitySd();
          case WORST -> o.worstSd();
          case WEEK -> o.recallSd();
        };
    return sd * sd;
  }

  private static double above(Reading reading, double[] row) {
    return switch (reading.kind()) {
      case NOW, AVERAGE, WEEK -> 0;
      case ACTIVITY -> row[3];
      case WORST -> row[4];
    };
  }

  private OptionalDouble yesterday(Reading today) {
    return history.readings().stream()
        .filter(r -> r.kind() == today.kind() && r.day() == today.day() - 1 && r.day() != 0)
        .mapToDouble(Reading::points)
        .findFirst();
  }

  // ---- windows, by their definition, day by day

  private double tolerable(double[] row) {
    if (history.tolerance().isPresent()) {
      return history.tolerance().getAsDouble();
    }
    Relief.WindowRule rule = relief.window();
    return Math.min(rule.cap(), Math.max(rule.floor(), rule.share() * (row[0] + row[3])));
  }

  private boolean tolerates(double[] row, int k, int day) {
    int on = history.treatments().get(k).day() + day;
    return pain(row, on) + row[3] <= tolerable(row);
  }

  /** Day, from the treatment on, on which the window opens. */
  int opens(double[] row, int k) {
    int first = history.treatments().get(k).stratum().startDay();
    int run = 0;
    for (int day = first; day < relief.window().openBy() + relief.window().runDays(); day++) {
      run = tolerates(row, k, day) ? run + 1 : 0;
      if (run == relief.window().runDays()) {
        return day - run + 1;
      }
    }
    return NEVER;
  }

  /** Day on which it closes again, up to the day asked about. */
  int closes(double[] row, int k, int opened, int until) {
    int run = 0;
    for (int day = opened + 1; day < until + relief.window().runDays(); day++) {
      run = tolerates(row, k, day) ? 0 : run + 1;
      if (run == relief.window().runDays()) {
        return day - run + 1;
      }
    }
    return NEVER;
  }

  // ---- the prior

  double logPrior(double[] row) {
    Relief.Training training = relief.training();
    if (row[0] < 0.5 || row[2] < training.least() || row[2] > training.greatest()) {
      return Double.NEGATIVE_INFINITY;
    }
    ReliefObservation o = relief.observation();
    ReliefPrior first = history.treatments().getFirst().stratum().prior();
    double sum =
        normal(row[0], first.baseline().mean(), first.baseline().sd())
            + normal(row[1], first.natural().mean(), first.natural().sd())
            + normal(row[2], training.mean(), training.sd())
            + normal(row[3], o.activityAbove().mean(), o.activityAbove().sd())
            + normal(row[4], o.worstAbove().mean(), o.worstAbove().sd())
            + normal(row[5], 0, o.spreadSigma());
    for (int k = 0; k < history.treatments().size(); k++) {
      Treatment treatment = history.treatments().get(k);
      ReliefPrior prior = treatment.stratum().prior();
      int at = TRAITS + EACH * k;
      if (row[at] <= 0 || row[at] >= 1 || row[at + 4] < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum +=
          effects[k].logDensity(row[at])
              + normal(row[at + 1], Math.log(prior.onset().median()), prior.onset().sigma())
              + normal(
                  row[at + 2],
                  Math.log(prior.halfEffect().median()) + treatment.logDuration(),
                  prior.halfEffect().sigma())
              + normal(
                  row[at + 3], Math.log(prior.decayShape().median()), prior.decayShape().sigma())
              + together(row, k);
    }
    return sum;
  }

  private static double normal(double x, double mean, double sd) {
    double z = (x - mean) / sd;
    return -z * z / 2;
  }

  /** Responses to the same kind of treatment have normal scores that correlate 0.5. */
  private double together(double[] row, int k) {
    String family = history.treatments().get(k).stratum().family();
    for (int j = k - 1; j >= 0; j--) {
      if (history.treatments().get(j).stratum().family().equals(family)) {
        double x = effects[j].score(row[TRAITS + EACH * j]);
        double y = effects[k].score(row[TRAITS + EACH * k]);
        // the bivariate normal density with correlation 0.5 over that of two independent ones
        return -(x * x - x * y + y * y) / 1.5 + (x * x + y * y) / 2;
      }
    }
    return 0;
  }

  /** Of the greatest effect, on the scale of its cube root. */
  static final class EffectPrior {

    private static final int STEPS = 4_000;

    private final double[] density = new double[STEPS + 1];
    private final double[] score = new double[STEPS + 1];

    EffectPrior(ReliefPrior prior, double logOdds) {
      double share = 0;
      int points = 400;
      for (int i = 0; i < points; i++) {
        double z = -6 + 12 * (i + 0.5) / points;
        double odds = prior.responder().mean() / (1 - prior.responder().mean());
        double logit = Math.log(odds) + logOdds + prior.responder().logitSd() * z;
        share +=
            12.0 / points * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(-logit));
      }
      double[] responder = shape(prior.effectOfResponder());
      double[] other = shape(prior.effectOfOther());
      double sum = 0;
      double[] cumulated = new double[STEPS + 1];
      for (int i = 0; i <= STEPS; i++) {
        density[i] = share * responder[i] + (1 - share) * other[i];
        sum += i == 0 ? 0 : (density[i] + density[i - 1]) / 2 / STEPS;
        cumulated[i] = sum;
      }
      for (int i = 0; i <= STEPS; i++) {
        score[i] = scoreOf(Math.clamp(cumulated[i] / sum, 1e-9, 1 - 1e-9));
      }
    }

    /** A beta density by the cube root, scaled by its sum: no gamma function is needed. */
    private static double[] shape(ReliefPrior.Share share) {
      double a = share.mean() * share.concentration();
      double b = (1 - share.mean()) * share.concentration();
      double[] values = new double[STEPS + 1];
      double sum = 0;
      for (int i = 1; i < STEPS; i++) {
        double v = (double) i / STEPS;
        double x = v * v * v;
        values[i] = Math.pow(x, a - 1) * Math.pow(1 - x, b - 1) * 3 * v * v;
        sum += values[i] / STEPS;
      }
      for (int i = 0; i <= STEPS; i++) {
        values[i] /= sum;
      }
      return values;
    }

    private static double scoreOf(double chance) {
      double low = -7;
      double high = 7;
      for (int i = 0; i < 50; i++) {
        double middle = (low + high) / 2;
        if (below(middle) < chance) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    double logDensity(double v) {
      return Math.log(at(density, v));
    }

    double score(double v) {
      return at(score, v);
    }

    private static double at(double[] table, double v) {
      int i = Math.min(STEPS - 1, (int) (v * STEPS));
      double part = v * STEPS - i;
      return table[i] + part * (table[i + 1] - table[i]);
    }
  }
}
