package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The best plan of a patient, against trying all. */
class PlanFinderTest {

  private static final double EXACTLY = 1e-9;
  private static final int SEEDS = 150;
  private static final int FEW = 5;

  /** Openings by chance, whatever a calendar would say. */
  private static final class AnyOpenings extends Openings {

    private final SplittableRandom random;

    AnyOpenings(Model model, long seed) {
      super(model.days());
      random = new SplittableRandom(seed);
    }

    @Override
    protected void sessions(PatientModel patient, CourseModel course) {
      for (int day : course.days()) {
        with[day] = new double[course.therapists().length];
        any[day] = NEVER;
        for (int m = 0; m < with[day].length; m++) {
          with[day][m] = random.nextInt(4) == 0 ? NEVER : -random.nextInt(8) / 16.0;
          if (with[day][m] > any[day]) {
            any[day] = with[day][m];
            anyOf[day] = m;
          }
        }
      }
    }

    @Override
    protected double procedure(PatientModel patient, int number, ProcedureModel model, int day) {
      return random.nextInt(4) == 0 ? NEVER : model.worth()[day] - random.nextDouble();
    }
  }

  /** Goes through all plans of one patient. */
  private static final class Everything {
    private final PatientModel patient;
    private final Openings open;
    private final int[] days;
    private int placed;
    private double best = Openings.NEVER;

    Everything(PatientModel patient, Openings open) {
      this.patient = patient;
      this.open = open;
      days = new int[patient.procedures().size()];
    }

    double best() {
      procedures(0, patient.constant());
      return best;
    }

    private void procedures(int next, double sum) {
      placed = next;
      double fixed = 0;
      for (int on : patient.fixedDays()) {
        fixed += patient.worth(on, days, placed);
      }
      int[] with = patient.course().map(c -> c.fixedWith().clone()).orElse(new int[0]);
      sessions(0, -99, 0, 0, with, sum + fixed);
      if (next < days.length) {
        ProcedureModel procedure = patient.procedures().get(next);
        for (int day : procedure.days()) {
          boolean apart = next == 0 || day - days[next - 1] >= Math.max(1, procedure.gap());
          if (apart && open.procedure[next][day] > Openings.NEVER) {
            days[next] = day;
            procedures(next + 1, sum + open.procedure[next][day]);
          }
        }
        placed = next;
      }
    }

    private void sessions(int from, int last, int count, int inWeek, int[] with, double sum) {
      int main = patient.fixedMain();
      for (int each : with) {
        main = Math.max(main, each);
      }
      double floor = patient.course().map(c -> c.terms().floorGain(count)).orElse(0.0);
      best = Math.max(best, sum + floor + WEIGHTS.mainTherapist() * main);
      if (patient.course().isEmpty() || count == patient.course().get().terms().sessions()) {
        return;
      }
      CourseModel course = patient.course().get();
      for (int i = from; i < course.days().length; i++) {
        int day = course.days()[i];
        int here = last >= 0 && last / 7 == day / 7 ? inWeek : 0;
        if (day - last >= course.terms().gap()
            && here < course.terms().weekMost()[day / 7]
            && !ProcedureDays.rests(day, days, placed)) {
          for (int m = 0; m < with.length; m++) {
            if (open.with[day][m] > Openings.NEVER) {
              with[m]++;
              double worth = patient.worth(day, days, placed) + open.with[day][m];
              sessions(i + 1, day, count + 1, here + 1, with, sum + worth);
              with[m]--;
            }
          }
        }
      }
    }
  }

  private static boolean isTiny(PatientModel patient) {
    return patient.procedures().size() <= 2
        && patient
            .course()
            .map(
                c ->
                    c.terms().sessions() <= FEW
                        && c.therapists().length <= 3
                        && c.days().length <= 9)
            .orElse(true);
  }

  @Test
  void noPlanIsBetter() {
    int withAll = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Model model = ModelBuilder.build(OddClinic.of(seed), WEIGHTS);
      PlanFinder finder = new PlanFinder(model);
      Draft draft = new Draft(model.days());
      for (PatientModel patient : model.patients()) {
        if (isTiny(patient) && !patient.isSettled()) {
          Openings open = new AnyOpenings(model, seed);
          open.fill(patient);
          finder.find(patient, open, Care.EXACT, draft);
          assertThat(draft.value)
              .as("patient %s of clinic %d", patient.attendee().id(), seed)
              .isCloseTo(new Everything(patient, open).best(), within(EXACTLY));
          withAll += patient.course().isPresent() && !patient.procedures().isEmpty() ? 1 : 0;
        }
      }
    }
    assertThat(withAll).isGreaterThan(50);
  }

  @Test
  void quickCareIsNeverBetterAndMostlyTheSame() {
    int same = 0;
    int all = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Model model = ModelBuilder.build(OddClinic.of(seed), WEIGHTS);
      PlanFinder finder = new PlanFinder(model);
      Draft quick = new Draft(model.days());
      Draft exact = new Draft(model.days());
      for (PatientModel patient : model.patients()) {
        Openings open = new AnyOpenings(model, seed);
        open.fill(patient);
        finder.find(patient, open, Care.QUICK, quick);
        finder.find(patient, open, Care.EXACT, exact);
        assertThat(quick.value).isLessThanOrEqualTo(exact.value + EXACTLY);
        all++;
        same += quick.value > exact.value - EXACTLY ? 1 : 0;
      }
    }
    assertThat(same).isGreaterThan(all * 9 / 10);
  }
}
