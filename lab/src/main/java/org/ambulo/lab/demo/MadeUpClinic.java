package org.ambulo.lab.demo;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;

/**
 * A clinic that does not exist, as of one day: who works there, its rooms, and its patients, made
 * up one after the other. The same seed, size, years and day give the same clinic; nobody in it is
 * booked twice at a time.
 */
public final class MadeUpClinic {

  private static final int SPREAD = 7;
  private static final int DAYS_OF_A_YEAR = 365;
  private static final int WEEK = 7;
  private static final int COURSE = 8;
  private static final int PRIME = 617;
  private static final int THOUSAND = 1000;

  private final KnowledgeBase knowledge;
  private final Recipe recipe;
  private final Size size;
  private final LocalDate today;
  private final long seed;
  private final House house;
  private final List<Stage> stages;

  /**
   * How large it is.
   *
   * @param years how far back the care of its patients reaches; 0: all of them are in care now
   */
  public record Size(int patients, int years) {}

  private MadeUpClinic(KnowledgeBase knowledge, Size size, LocalDate today, long seed) {
    this.knowledge = knowledge;
    this.size = size;
    this.today = today;
    this.seed = seed;
    recipe = RecipeReader.shipped();
    house = House.of(recipe, size.patients(), seed, today);
    stages = stages(recipe);
  }

  /** As of a day, all chance from the seed. */
  public static MadeUpClinic of(KnowledgeBase knowledge, Size size, LocalDate today, long seed) {
    return new MadeUpClinic(knowledge, size, today, seed);
  }

  /** Each stage as often as it has parts, spread so that few patients show many of them. */
  private static List<Stage> stages(Recipe recipe) {
    List<Stage> inTurn = new ArrayList<>();
    recipe.stages().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> IntStream.range(0, one.getValue()).forEach(i -> inTurn.add(one.getKey())));
    List<Stage> spread = new ArrayList<>();
    for (int first = 0; first < SPREAD; first++) {
      for (int i = first; i < inTurn.size(); i += SPREAD) {
        spread.add(inTurn.get(i));
      }
    }
    return List.copyOf(spread);
  }

  public LocalDate today() {
    return today;
  }

  public ZoneId timeZone() {
    return recipe.timeZone();
  }

  public List<MadeUpPerson> people() {
    return house.people();
  }

  public List<MadeUpRoom> rooms() {
    return house.rooms();
  }

  /** All of them anew, in order; made up while they are asked for. */
  public Iterator<MadeUpPatient> patients() {
    Making making = new Making();
    return IntStream.range(0, size.patients()).mapToObj(making::patient).iterator();
  }

  private Stage stage(int number) {
    boolean past =
        size.years() > 0 && Math.floorMod((long) number * PRIME, THOUSAND) >= inCareOfThousand();
    return past ? Stage.PAST : stages.get(number % stages.size());
  }

  /** Care began on any day of these years as often; who began lately is in care now. */
  private long inCareOfThousand() {
    long current = (long) recipe.currentWeeks() * WEEK;
    return THOUSAND * current / ((long) DAYS_OF_A_YEAR * size.years());
  }

  /** The making of all patients, one after the other: they share people and rooms. */
  private final class Making {

    private final AppointmentBook book = new AppointmentBook(house);
    private final Interview interview = new Interview(knowledge);
    private final ReliefCourses courses = new ReliefCourses(knowledge.relief(), seed);
    private final Casting casting = new Casting(recipe, today);

    MadeUpPatient patient(int number) {
      Draws draws = new Draws(seed, "patient", number);
      Patient patient = casting.patient(stage(number), draws);
      Team team = Team.of(house, number, draws);
      Visits visits = new Visits(knowledge, house, book, team, today, draws);
      Story story =
          new StoryTeller(courses, today, patient, team, visits, draws)
              .tell(number, size.years() * DAYS_OF_A_YEAR);
      PatientRecord record =
          new ChartWriter(knowledge, recipe, interview, today, patient, story, draws).write();
      return new MadeUpPatient(
          patient.stage(),
          record,
          patient.given(),
          patient.family(),
          patient.language().code(),
          team.of(patient),
          story.first().isAfter(today) ? story.lastReport() : story.first(),
          story.ended(),
          story.visits(),
          orders(patient, story, draws));
    }

    private List<MadeUpOrder> orders(Patient patient, Story story, Draws draws) {
      List<MadeUpOrder> orders = new ArrayList<>();
      story.asked().ifPresent(day -> orders.add(procedure(patient, story, day, draws.id())));
      if (wantsTherapy(patient.stage())) {
        orders.add(
            new MadeUpOrder.Therapy(
                draws.id(),
                story.lastSeen().orElse(story.first()),
                "physical_therapy",
                story.attended().size() + draws.between(2, COURSE),
                Visits.SESSION_MINUTES,
                draws.between(2, 3)));
      }
      return orders;
    }
  }

  private MadeUpOrder procedure(Patient patient, Story story, LocalDate asked, String id) {
    String procedure = patient.cause().procedure().orElseThrow().id();
    int hold = holdDays(patient, procedure);
    return new MadeUpOrder.Procedure(
        id,
        story.lastSeen().orElse(story.first()),
        procedure,
        today.plusDays(1L + hold),
        Optional.of(asked.plusWeeks(4)),
        hold);
  }

  /** Days that a medicine against clots is held before the procedure; a week where it is open. */
  private int holdDays(Patient patient, String procedure) {
    BleedingRisk risk = knowledge.procedures().get(procedure).bleeding().risk();
    return patient
        .anticoagulated()
        .flatMap(one -> knowledge.needleSafety().holds().find(one.medicine()))
        .map(
            hold ->
                switch (hold.wait(risk)) {
                  case AntithromboticHold.Days days ->
                      days.days().setScale(0, RoundingMode.CEILING).intValueExact();
                  case AntithromboticHold.Shared shared -> WEEK;
                })
        .orElse(0);
  }

  private static boolean wantsTherapy(Stage stage) {
    return switch (stage) {
      case WAITING_FOR_PROCEDURE,
          WINDOW_TO_COME,
          WINDOW_OPEN,
          IN_THERAPY,
          WINDOW_UNUSED,
          CONSERVATIVE,
          UNSAFE_REGIMEN,
          REPORTS_OVERDUE ->
          true;
      case NEW_REFERRAL,
          EXAMINED,
          RED_FLAG,
          PLAN_PROPOSED,
          WINDOW_NEVER,
          WINDOW_OVER,
          RECOVERED,
          RELAPSE,
          PAST ->
          false;
    };
  }
}
