package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Library;
import org.ambulo.core.relief.Reading;
import org.ambulo.core.relief.Treatment;

/**
 * Makes up patients. Each has chance of its own, from the seed, the stratum and its number: it is
 * the same whoever is made up beside it.
 *
 * @param relief whose priors are the truth
 */
record Simulator(Relief relief, Recipe recipe, Truth truth, long seed) {

  private static final int WEEK = 7;
  private static final int NO_TIME = 0;

  /**
   * A patient.
   *
   * @param days for which there is a diary
   */
  SyntheticPatient patient(ReliefStratum stratum, int number, int days) {
    Chance chance = Seeds.chance(seed, stratum.id(), number);
    Drawn drawn = drawn(stratum, chance);
    TrueWindow without = window(drawn.alone(), stratum);
    List<Integer> sessions = truth == Truth.RECIPE ? sessions(without, chance) : List.of();
    return trained(drawn, number, days, sessions, chance);
  }

  /**
   * A patient whose therapy is booked by somebody else: whatever the sessions, chance is the same.
   * The day of the intervention is always recorded right.
   *
   * @param days for which there is a diary
   * @param sessions attended, counted from the intervention
   */
  SyntheticPatient trained(ReliefStratum stratum, int number, int days, List<Integer> sessions) {
    Chance chance = Seeds.chance(seed, stratum.id(), number);
    return trained(drawn(stratum, chance).wellDated(), number, days, sessions, chance);
  }

  /**
   * @param alone the course without therapy
   */
  private record Drawn(
      ReliefStratum stratum, double age, Oddity oddity, Treatment treatment, TrueCourse alone) {

    Drawn wellDated() {
      return oddity == Oddity.WRONG_DATE
          ? new Drawn(stratum, age, Oddity.NONE, treatment, alone)
          : this;
    }
  }

  private Drawn drawn(ReliefStratum stratum, Chance chance) {
    double age = age(chance);
    Oddity oddity = truth == Truth.RECIPE ? oddity(chance) : Oddity.NONE;
    Treatment treatment =
        truth == Truth.RECIPE ? modified(stratum, chance) : Treatment.of(stratum, 0);
    return new Drawn(stratum, age, oddity, treatment, course(treatment, oddity, chance));
  }

  private SyntheticPatient trained(
      Drawn drawn, int number, int days, List<Integer> sessions, Chance chance) {
    Oddity oddity = drawn.oddity();
    TrueCourse course = drawn.alone().after(sessions);
    TrueWindow window = window(course, drawn.stratum());
    int late = oddity == Oddity.WRONG_DATE ? recipe.odd().wrongDays() : NO_TIME;
    List<Reading> readings =
        Diary.of(
            relief.observation(),
            course,
            -recipe.runInDays(),
            days + late,
            recipe.recallDays(),
            chance);
    return new SyntheticPatient(
        number,
        oddity,
        drawn.age(),
        drawn.treatment(),
        readings.stream().flatMap(reading -> told(reading, oddity, late).stream()).toList(),
        sessions.stream().map(day -> day - late).toList(),
        window.recordedLater(late));
  }

  private double age(Chance chance) {
    Recipe.Age ages = recipe.age();
    return Math.clamp(ages.mean() + ages.sd() * chance.normal(), ages.least(), ages.greatest());
  }

  private Oddity oddity(Chance chance) {
    double left = chance.even();
    for (Oddity oddity : Oddity.values()) {
      left -= recipe.odd().shares().getOrDefault(oddity, 0.0);
      if (left < 0) {
        return oddity;
      }
    }
    return Oddity.NONE;
  }

  private Treatment modified(ReliefStratum stratum, Chance chance) {
    double logOdds = 0;
    double logDuration = 0;
    for (Relief.Modifier modifier : relief.modifiers()) {
      Recipe.Held held = recipe.modifiers().get(modifier.id());
      if (held != null && modifier.appliesTo(stratum) && chance.happens(held.share())) {
        logOdds += held.points() * StrictMath.log(modifier.oddsRatio());
        logDuration += held.points() * modifier.logDurationAdd();
      }
    }
    return new Treatment(stratum, 0, OptionalInt.empty(), logOdds, logDuration);
  }

  private TrueCourse course(Treatment treatment, Oddity oddity, Chance chance) {
    boolean unknown = truth == Truth.MISSPECIFIED;
    double odds = treatment.logOdds() + (unknown ? recipe.misspecified().logOdds() : 0);
    double longer = treatment.logDuration() + (unknown ? recipe.misspecified().logDuration() : 0);
    Library.Patient drawn =
        Library.Patient.draw(treatment.stratum().prior(), relief, chance, odds, longer);
    double worse = oddity == Oddity.WORSENING ? recipe.odd().worsePerWeek() / WEEK : 0;
    return new TrueCourse(
        odd(drawn, oddity),
        treatment.stratum().prior(),
        worse,
        List.of(),
        relief.training().sessionScale());
  }

  private static Library.Patient odd(Library.Patient p, Oddity oddity) {
    return switch (oddity) {
      case NONE, CONSTANT, WEEKLY, WRONG_DATE -> p;
      case FLAT, WORSENING -> responding(p, 0, p.half());
      case PAIN_FREE -> responding(p, 1, Double.MAX_VALUE);
    };
  }

  /** Only the effect changes the pain of such a patient. */
  private static Library.Patient responding(Library.Patient p, double greatest, double half) {
    return new Library.Patient(
        p.baseline(),
        0,
        0,
        p.activityAbove(),
        p.worstAbove(),
        p.spread(),
        greatest,
        p.onset(),
        half,
        p.shape(),
        0);
  }

  private TrueWindow window(TrueCourse course, ReliefStratum stratum) {
    Library.Patient patient = course.patient();
    double tolerable =
        TrueWindow.tolerable(patient.baseline() + patient.activityAbove(), relief.window());
    return TrueWindow.of(course::activity, tolerable, stratum.startDay(), relief.window());
  }

  /** Evenly over the week from the opening on, until the course was booked. */
  private List<Integer> sessions(TrueWindow window, Chance chance) {
    List<Integer> attended = new ArrayList<>();
    for (int session = 0;
        window.everOpens() && session < relief.value().courseSessions();
        session++) {
      if (chance.happens(recipe.therapy().attendance())) {
        attended.add(window.opens() + session * WEEK / recipe.therapy().perWeek());
      }
    }
    return attended;
  }

  /** A reading as the patient gives it, by the calendar as it was recorded. */
  private List<Reading> told(Reading reading, Oddity oddity, int late) {
    return switch (oddity) {
      case NONE, FLAT, WORSENING, PAIN_FREE -> List.of(reading);
      case CONSTANT ->
          List.of(new Reading(reading.day(), reading.kind(), recipe.odd().constantPoints()));
      case WEEKLY ->
          reading.kind() == Forecast.Kind.WEEK || Math.floorMod(reading.day(), WEEK) == 0
              ? List.of(reading)
              : List.of();
      case WRONG_DATE ->
          List.of(new Reading(reading.day() - late, reading.kind(), reading.points()));
    };
  }
}
