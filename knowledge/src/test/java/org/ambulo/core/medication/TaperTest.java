package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.knowledge.TaperPace;
import org.ambulo.core.medication.TaperCalendar.Row;
import org.ambulo.core.medication.TaperCalendar.Step;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an opioid comes down: the worked cases of the reference, and what holds of every taper. */
class TaperTest {

  private static final OpioidTaper RULES = Visit.SHIPPED.opioidTaper();
  private static final TaperPace MONTHLY = pace("year_or_more");
  private static final TaperPace WEEKLY = pace("less_than_a_year");
  private static final LocalDate START = Visit.TODAY;

  private static TaperPace pace(String id) {
    return RULES.paces().stream().filter(pace -> pace.id().equals(id)).findFirst().orElseThrow();
  }

  /** Case TP-01 of the reference: 90 MME, taken for 3 years. */
  @Test
  void comesDownByATenthOfThePresentDoseEachMonth() {
    assertThat(after(MONTHLY, "90", 0, 1, 2, 3, 6, 12))
        .isEqualTo(Map.of(0, "90.0", 1, "81.0", 2, "72.9", 3, "65.6", 6, "47.8", 12, "25.4"));
  }

  /** Case TP-02 of the reference: 60 MME, taken for 0.3 years. */
  @Test
  void comesDownByATenthOfTheFirstDoseEachWeekAndThenOfTheRest() {
    assertThat(after(WEEKLY, "60", 0, 1, 5, 7, 8, 9))
        .isEqualTo(Map.of(0, "60.0", 1, "54.0", 5, "30.0", 7, "18.0", 8, "16.2", 9, "14.6"));
  }

  private static Map<Integer, String> after(TaperPace pace, String start, Integer... intervals) {
    BigDecimal first = new BigDecimal(start);
    List<BigDecimal> doses = new ArrayList<>(List.of(first));
    while (doses.size() <= 12) {
      doses.add(pace.lowestAfter(doses.getLast(), first));
    }
    return Stream.of(intervals)
        .collect(
            Collectors.toMap(
                n -> n, n -> doses.get(n).setScale(1, RoundingMode.HALF_UP).toPlainString()));
  }

  @Test
  void givesTheReferenceItselfWhereEveryDoseCanBeDispensed() {
    MedicineForm fine =
        new MedicineForm(
            "drops",
            "drop",
            List.of(new BigDecimal("0.5")),
            1,
            Optional.empty(),
            MedicineForm.Ending.STRETCH,
            MONTHLY.citation());
    List<Row> rows = rows(WEEKLY, fine, "60");
    assertThat(rows.subList(0, 8).stream().map(row -> row.mme().intValueExact()))
        .containsExactly(60, 54, 48, 42, 36, 30, 24, 18);
    assertThat(rows.get(8).mme()).isEqualByComparingTo("16.5");
  }

  @Test
  void keepsADoseUntilThePaceHasComeDownToTheNextOne() {
    List<Row> rows = rows(MONTHLY, form("oxycodone", "tablet"), "40");
    assertThat(rows.stream().limit(3).map(Row::from))
        .containsExactly(START, START.plusMonths(2), START.plusMonths(4));
    assertThat(rows.stream().limit(3).map(row -> row.dose().intValueExact()))
        .containsExactly(40, 35, 30);
    assertThat(rows.get(1).step()).isEqualTo(Step.NO_SMALLER_STEP);
    assertThat(rows.getLast().step()).isEqualTo(Step.STOPPED);
  }

  @Test
  void endsWithMoreTimeBetweenTheSmallestDoses() {
    List<Row> last = rows(MONTHLY, form("hydromorphone", "tablet"), "8").reversed();
    assertThat(last.get(1).step()).isEqualTo(Step.STRETCHED);
    assertThat(last.get(1).units()).containsExactly(new Units(1, new BigDecimal("2")));
    assertThat(last.get(1).everyDays()).isEqualByComparingTo("2");
    assertThat(last.getFirst().dose()).isZero();
  }

  @Test
  void leavesTheLastPatchToThePrescriber() {
    List<Row> rows = rows(MONTHLY, form("fentanyl_td", "patch"), "50");
    assertThat(rows.getLast().dose()).isEqualByComparingTo("12.5");
    assertThat(rows).noneMatch(row -> row.step() == Step.STOPPED);
  }

  @Test
  void spreadsADayOverItsDosesAsEvenlyAsWholeUnitsAllow() {
    assertThat(units("oxycodone", "extended_release", "90")).isEqualTo("2 x 30, 2 x 15");
    assertThat(units("oxycodone", "extended_release", "55")).isEqualTo("1 x 30, 1 x 15, 1 x 10");
    assertThat(units("oxycodone", "tablet", "35")).isEqualTo("3 x 10, 1 x 5");
    assertThat(units("oxycodone", "tablet", "5")).isEqualTo("1 x 5");
    assertThat(units("oxycodone", "tablet", "7")).isEmpty();
    assertThat(units("tapentadol", "tablet", "225")).isEqualTo("1 x 75, 3 x 50");
    assertThat(units("hydrocodone", "tablet", "12.5")).isEqualTo("1 x 5, 3 x 2.5");
    assertThat(units("fentanyl_td", "patch", "62.5")).isEqualTo("1 x 50, 1 x 12.5");
  }

  private static String units(String medicine, String form, String dose) {
    BigDecimal day = new BigDecimal(dose);
    return new DispensableDoses(form(medicine, form), day)
        .units(day).stream()
            .map(one -> one.count() + " x " + one.amount().toPlainString())
            .collect(Collectors.joining(", "));
  }

  @Test
  void putsNoMoreThanTwoPatchesOn() {
    assertThat(rows(MONTHLY, form("fentanyl_td", "patch"), "100"))
        .allMatch(row -> row.units().stream().mapToInt(Units::count).sum() <= 2);
  }

  @Test
  void takesMoreTimeWhereItIsWanted() {
    List<Row> slow =
        new Taper(
                WEEKLY,
                form("morphine", "liquid"),
                ending(form("morphine", "liquid")),
                BigDecimal.ONE,
                new BigDecimal("60"),
                START,
                Optional.of(3))
            .rows();
    assertThat(slow.get(1).from()).isEqualTo(START.plusWeeks(3));
    assertThat(slow.get(1).dose()).isEqualByComparingTo("54");
  }

  @Test
  void stopsADoseBelowTheSmallestUnitWithoutRaisingIt() {
    List<Row> rows = rows(MONTHLY, form("oxycodone", "tablet"), "2");
    assertThat(rows.stream().map(Row::step)).containsExactly(Step.NOW, Step.STOPPED);
  }

  record Course(Medicine medicine, MedicineForm form, TaperPace pace, BigDecimal first) {
    @Override
    public String toString() {
      return medicine.id() + " " + form.id() + " " + pace.id() + " from " + first;
    }

    List<Row> rows() {
      return TaperTest.rows(pace, form, first.toPlainString());
    }
  }

  /** Every form of every opioid, from doses large and small, odd ones among them. */
  static Stream<Course> courses() {
    List<Course> courses = new ArrayList<>();
    for (Medicine medicine : Visit.SHIPPED.medicines().all()) {
      for (MedicineForm form : medicine.use().map(Medicine.Use::forms).orElse(List.of())) {
        for (TaperPace pace : RULES.paces()) {
          for (String units : List.of("1", "1.3", "2", "3", "4.5", "7", "16", "41")) {
            BigDecimal first = form.smallest().multiply(new BigDecimal(units));
            courses.add(new Course(medicine, form, pace, first));
          }
        }
      }
    }
    return courses.stream();
  }

  @Test
  void coversEveryOpioidWithAFactor() {
    assertThat(courses().map(course -> course.medicine().id()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Visit.SHIPPED.medicines().stream()
                .filter(TaperWriter::isTapered)
                .map(Medicine::id)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("courses")
  void neverRisesAndNeverOvertakesThePace(Course course) {
    List<Row> rows = course.rows();
    BigDecimal allowed = course.first();
    LocalDate day = START;
    int interval = 0;
    for (int i = 1; i < rows.size(); i++) {
      Row row = rows.get(i);
      assertThat(row.dose()).isLessThan(rows.get(i - 1).dose());
      assertThat(row.from()).isAfter(rows.get(i - 1).from());
      while (day.isBefore(row.from())) {
        day = course.pace().every().after(START, ++interval);
        allowed = course.pace().lowestAfter(allowed, course.first());
      }
      if (row.step() != Step.STOPPED) {
        assertThat(row.dose()).isGreaterThanOrEqualTo(allowed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("courses")
  void takesNoStepAboveThePercentageUnlessNoSmallerOneCanBeDispensed(Course course) {
    List<Row> rows = course.rows();
    for (int i = 1; i < rows.size(); i++) {
      BigDecimal before = rows.get(i - 1).dose();
      BigDecimal lowest = course.pace().lowestAfter(before, course.first());
      Row row = rows.get(i);
      if (row.step() == Step.WITHIN_PACE) {
        assertThat(row.dose()).isGreaterThanOrEqualTo(lowest);
      } else if (row.step() == Step.NO_SMALLER_STEP) {
        assertThat(row.dose()).isLessThan(lowest);
        assertThat(sums(course.form(), before)).noneMatch(between(row.dose(), before));
      }
    }
  }

  private static Predicate<BigDecimal> between(BigDecimal low, BigDecimal high) {
    return dose -> dose.compareTo(low) > 0 && dose.compareTo(high) < 0;
  }

  /** Every sum of whole units below a dose, counted another way than the taper does. */
  private static Set<BigDecimal> sums(MedicineForm form, BigDecimal below) {
    Set<BigDecimal> sums = new TreeSet<>();
    Set<BigDecimal> last = Set.of(BigDecimal.ZERO);
    for (int units = 0; units < form.unitsMost().orElse(50) && !last.isEmpty(); units++) {
      Set<BigDecimal> more = new TreeSet<>();
      for (BigDecimal sum : last) {
        for (BigDecimal amount : form.amounts()) {
          if (sum.add(amount).compareTo(below) < 0) {
            more.add(sum.add(amount));
          }
        }
      }
      sums.addAll(more);
      last = more;
    }
    return sums;
  }

  @ParameterizedTest
  @MethodSource("courses")
  void namesUnitsThatAddUpToTheDose(Course course) {
    for (Row row : course.rows()) {
      BigDecimal sum =
          row.units().stream()
              .map(one -> one.amount().multiply(BigDecimal.valueOf(one.count())))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (row.step() != Step.NOW) {
        assertThat(sum).isEqualByComparingTo(row.dose().multiply(row.everyDays()));
      }
      assertThat(row.units()).allMatch(one -> course.form().amounts().contains(one.amount()));
    }
  }

  private static List<Row> rows(TaperPace pace, MedicineForm form, String first) {
    return new Taper(
            pace,
            form,
            ending(form),
            BigDecimal.ONE,
            new BigDecimal(first),
            START,
            Optional.empty())
        .rows();
  }

  private static MedicineForm form(String medicine, String id) {
    return Visit.SHIPPED.medicines().get(medicine).use().orElseThrow().forms().stream()
        .filter(form -> form.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static OpioidTaper.Ending ending(MedicineForm form) {
    return Optional.ofNullable(RULES.endings().get(form.ending())).orElseThrow();
  }
}
