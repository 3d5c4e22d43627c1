package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/**
 * By what the clinic foresees when pain will be low enough to train after something was done for
 * it. Pain is rated 0 to 10; days count from the intervention, which is day 0.
 *
 * @param version names the set of priors; every forecast carries it
 * @param caveat what must be said wherever a window is shown
 * @param strata in an order in which the first that fits an intervention is meant
 * @param modifiers what makes a response more or less likely
 * @param published courses of groups of patients, by which the priors are checked
 */
public record Relief(
    String version,
    String caveat,
    Catalogue<ReliefStratum> strata,
    List<Modifier> modifiers,
    ReliefObservation observation,
    Training training,
    Patients patients,
    WindowRule window,
    SessionValue value,
    Response response,
    Catalogue<PublishedCourse> published) {
  public Relief {
    modifiers = List.copyOf(modifiers);
  }

  /**
   * Something about a patient that shifts the odds of being a responder.
   *
   * @param families families of strata, or single strata, to which it applies; empty for all
   * @param counts when it applies
   * @param oddsRatio above 1 is better; per point where points are counted
   * @param logDurationAdd added to the logarithm of the half-effect time; per point likewise
   */
  public record Modifier(
      String id,
      String name,
      List<String> families,
      Counts counts,
      double oddsRatio,
      double logDurationAdd,
      Citation citation) {
    public Modifier {
      families = List.copyOf(families);
    }

    /** Whether it is looked at in this stratum. */
    public boolean appliesTo(ReliefStratum stratum) {
      return families.isEmpty()
          || families.contains(stratum.family())
          || families.contains(stratum.id());
    }
  }

  /** How often a modifier counts. What is unknown does not count. */
  public sealed interface Counts {
    /** Once, when this holds. */
    record Once(Criterion when) implements Counts {}

    /** Once for each point of an amount, up to a greatest. */
    record EachPoint(Fact amount, double greatest) implements Counts {}
  }

  /**
   * What training adds: {@code r (1 - exp(-sessions / scale))} points less pain, {@code r} of a
   * patient normally distributed and cut at its bounds.
   *
   * @param sessionScale sessions attended after which 63 % of it is there
   */
  public record Training(
      double mean,
      double sd,
      double least,
      double greatest,
      double sessionScale,
      Citation citation) {}

  /**
   * What is true of all patients, whatever is done for them.
   *
   * @param leastBaseline points of pain before, below which nobody is treated
   * @param sameFamily correlation of the response to one more treatment of a family with the last,
   *     on normal scores
   */
  public record Patients(double leastBaseline, double sameFamily, Citation citation) {}

  /**
   * When pain with activity is low enough to train. Tolerable is {@code min(cap, max(floor, share
   * of the pain with activity before))}, where clinician and patient did not agree on another.
   *
   * @param runDays days in a row that pain must be tolerable to open, or not to close
   * @param openBy last day on which a window can still open
   * @param horizon day at which the forecast ends
   * @param longDays a window of so many days is long enough for a course of therapy
   * @param unlikelyBelow a lower chance to open is called unlikely, after the day of the stratum
   * @param openFrom chance that the window is open, from which it is called open
   * @param keepFrom a lower chance calls for training at home
   * @param closingDays a window is closing that is not called open so many days on
   * @param staleDays without a report in so many days nothing is known of today
   * @param overdueDays without a report in so many days the patient is asked for one
   * @param firstVisitDays an open window in which no therapy was attended for so many days is said
   *     to go by unused
   * @param alertAbove a rating above it is looked at before anything is booked
   */
  public record WindowRule(
      double floor,
      double cap,
      double share,
      int runDays,
      int openBy,
      int horizon,
      int longDays,
      double unlikelyBelow,
      double openFrom,
      double keepFrom,
      int closingDays,
      int staleDays,
      int overdueDays,
      int firstVisitDays,
      double alertAbove,
      Citation citation) {}

  /**
   * What a session of therapy is worth on a day: {@code base + (peak - base) q need phase}, q the
   * chance that the window is open, need the share of the course still to be done, at least {@code
   * leastNeed}.
   *
   * @param phases by id of a phase of rehabilitation the share of the gain that a window brings in
   *     it; all of it in a phase that is not named
   */
  public record SessionValue(
      double base,
      double peak,
      double leastNeed,
      int courseSessions,
      Map<String, Double> phases,
      Citation citation) {
    public SessionValue {
      phases = Map.copyOf(phases);
    }
  }

  /**
   * Days after a procedure at which relief is asked for.
   *
   * @param meanDays ratings of so many days around it, and before the procedure, are averaged
   * @param enoughPercent relief from which a patient counts as a responder
   */
  public record Response(List<Integer> days, int meanDays, int enoughPercent, Citation citation) {
    public Response {
      days = List.copyOf(days);
    }
  }

  /** The strata of an intervention, in the order in which they are tried. */
  public List<ReliefStratum> strata(String intervention) {
    return strata.stream().filter(s -> s.interventions().contains(intervention)).toList();
  }
}
