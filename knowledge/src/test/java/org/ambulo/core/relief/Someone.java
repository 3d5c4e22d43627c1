package org.ambulo.core.relief;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.knowledge.kit.Visit;

/**
 * One patient whose every trait is known, so that a forecast can be worked out by hand: pain 8
 * before, 1 more with activity, no natural history, and of each treatment an effect that is there
 * at once and never fades.
 */
final class Someone {

  static final Relief RELIEF = Visit.SHIPPED.relief();

  /** Shared by all tests: to draw one takes some tenths of a second. */
  static final Libraries LIBRARIES = Libraries.drawn(RELIEF);

  static final ReliefModel MODEL = new ReliefModel(RELIEF, LIBRARIES);

  double baseline = 8;
  double natural;
  double training;
  double activityAbove = 1;
  double worstAbove = 1.5;
  double spread = 1;
  double greatest = 0.2;
  double onset = 0.001;
  double half = 1e9;
  double shape = 1;
  double flare;

  static ReliefStratum stratum(String id) {
    return RELIEF.strata().get(id);
  }

  static Treatment treated(String stratum) {
    return Treatment.of(stratum(stratum), 0);
  }

  Someone baseline(double points) {
    baseline = points;
    return this;
  }

  /** By itself this share of the pain goes in the end. */
  Someone natural(double share) {
    natural = share;
    return this;
  }

  Someone training(double points) {
    training = points;
    return this;
  }

  Someone activityAbove(double points) {
    activityAbove = points;
    return this;
  }

  Someone spread(double factor) {
    spread = factor;
    return this;
  }

  /** The greatest effect, in parts of 255: those are kept without loss. */
  Someone effect(int parts) {
    greatest = parts / 255.0;
    return this;
  }

  Someone effect(double share) {
    greatest = share;
    return this;
  }

  Someone onset(double days) {
    onset = days;
    return this;
  }

  Someone half(double days) {
    half = days;
    return this;
  }

  Someone shape(double kappa) {
    shape = kappa;
    return this;
  }

  Someone flare(double points) {
    flare = points;
    return this;
  }

  /** A cloud of these alone; the same response to every treatment. */
  static Cloud cloud(List<Treatment> treatments, Someone... all) {
    Traits traits = new Traits(all.length);
    Responses responses = new Responses(all.length);
    for (int i = 0; i < all.length; i++) {
      traits.baseline[i] = (float) all[i].baseline;
      traits.natural[i] = (float) all[i].natural;
      traits.training[i] = (float) all[i].training;
      traits.activityAbove[i] = (float) all[i].activityAbove;
      traits.worstAbove[i] = (float) all[i].worstAbove;
      traits.spread[i] = (float) all[i].spread;
      responses.greatest[i] = (float) all[i].greatest;
      responses.onset[i] = (float) all[i].onset;
      responses.logHalf[i] = (float) Math.log(all[i].half);
      responses.shape[i] = (float) all[i].shape;
      responses.flare[i] = (float) all[i].flare;
      responses.trace(i);
    }
    List<Course> courses =
        treatments.stream().map(t -> new Course(t, responses, Course.Partners.SAME)).toList();
    return new Cloud(traits, courses, RELIEF.training().sessionScale(), Optional.empty());
  }

  /** What the ratings of a history make of these alone. */
  static Posterior posterior(History history, Someone... all) {
    return Posterior.before(cloud(history.treatments(), all), history, RELIEF)
        .after(history.readings());
  }

  static Posterior posterior(List<Reading> readings, Someone... all) {
    return posterior(History.of(treated("esi_radicular_chronic"), readings), all);
  }

  /** Average pain on a day. */
  double pain(History history, int day) {
    Cloud cloud = cloud(history.treatments(), this);
    float[] into = new float[1];
    new Timeline(cloud, new int[] {day}, history.sessions())
        .pain(0, 1, new int[] {0}, cloud.traits(), into);
    return into[0];
  }
}
