package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Worth;
import org.ambulo.lab.clinic.ClinicSize;
import org.ambulo.lab.clinic.ProcedureKind;
import org.ambulo.lab.clinic.SyntheticClinic;
import org.ambulo.lab.relief.Seeds;

/**
 * A clinic for a whole year and the patients who will come to it. People, rooms, other programmes,
 * courses and times of patients are those of {@link SyntheticClinic}.
 *
 * @param clinic without patients, until the last course has lapsed
 * @param patients in the order in which they come
 * @param weeks in which patients come
 */
record MadeUpYear(Clinic clinic, List<TrialPatient> patients, int weeks) {

  private static final String REFERRAL = "referral";
  private static final int WEEK = 7;
  private static final int RECOVERY_PLACES = 2;

  MadeUpYear {
    patients = List.copyOf(patients);
  }

  /**
   * @param kinds that a patient may be referred for
   */
  static MadeUpYear of(
      TrialRecipe recipe, TrialOptions options, List<ReferredFor> kinds, long seed) {
    int patients = options.patients();
    int weeks = options.weeks();
    int all = weeks + recipe.courseWeeks();
    // as many as would keep the clinic as busy up to its end as they do while patients come
    long busy = Math.round(patients * (1 + recipe.rebooked()) * all / weeks);
    Clinic made =
        SyntheticClinic.of(
            new ClinicSize(
                Math.toIntExact(busy),
                options.therapists(),
                all,
                recipe.physicians(),
                1,
                1,
                RECOVERY_PLACES),
            seed);
    List<TrialPatient> coming = new ArrayList<>();
    for (int number = 0; number < patients; number++) {
      Chance chance = Seeds.chance(seed, REFERRAL, number);
      LocalDate released = made.horizon().from().plusDays((long) WEEK * chance.below(weeks));
      coming.add(patient(recipe, number, made.patients().get(number), released, kinds, chance));
    }
    coming.sort(Comparator.comparing(TrialPatient::released).thenComparing(TrialPatient::number));
    return new MadeUpYear(made.withPatients(List.of()), coming, weeks);
  }

  /** A procedure and what is expected after it. */
  record ReferredFor(ProcedureKind kind, ReliefStratum stratum) {}

  /** All procedures of the clinic whose window is not unlikely, by what is expected after them. */
  static List<ReferredFor> kinds(Relief relief, Predicate<ReliefStratum> opens) {
    return ProcedureKind.shipped().stream()
        .flatMap(
            kind ->
                relief.strata(kind.id()).stream()
                    .filter(opens)
                    .map(stratum -> new ReferredFor(kind, stratum)))
        .toList();
  }

  private static TrialPatient patient(
      TrialRecipe recipe,
      int number,
      Attendee made,
      LocalDate released,
      List<ReferredFor> kinds,
      Chance chance) {
    boolean alone = chance.happens(recipe.withoutProcedure());
    ReferredFor referred = kinds.get(chance.below(kinds.size()));
    TrialRecipe.Hold hold = recipe.hold();
    boolean holds = chance.happens(hold.share());
    int held = hold.leastDays() + chance.below(hold.mostDays() - hold.leastDays() + 1);
    TrialRecipe.Range value = recipe.flatValue();
    double flat = value.least() + (value.most() - value.least()) * chance.even();
    List<ProcedureOrder> orders =
        alone
            ? List.of()
            : List.of(order(made.id(), referred.kind(), released.plusDays(holds ? held : 0)));
    Attendee attendee =
        new Attendee(
            made.id(),
            released,
            made.availability(),
            made.prefer(),
            Optional.empty(),
            orders,
            List.of(),
            made.therapy(),
            new Worth.Flat(flat),
            List.of());
    return new TrialPatient(
        number,
        attendee,
        alone ? Optional.empty() : Optional.of(referred.stratum()),
        released.plusDays((long) WEEK * recipe.courseWeeks() - 1));
  }

  /** The hold is over on the earliest day: it began with the referral. */
  private static ProcedureOrder order(String patient, ProcedureKind kind, LocalDate earliest) {
    return new ProcedureOrder(
        patient + "-1",
        kind.id(),
        List.of(),
        Optional.of(kind.room()),
        kind.minutes(),
        kind.recoveryMinutes(),
        earliest,
        Optional.empty(),
        0,
        0);
  }
}
