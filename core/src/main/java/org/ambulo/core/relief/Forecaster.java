package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;

/**
 * Foresees the windows of opportunity of patients. Pure: the same record, the same forecast, to the
 * bit. Safe for several threads.
 */
public final class Forecaster {

  private final Relief relief;
  private final ReliefModel model;
  private final Interventions interventions;
  private final Expectation expectation;

  public Forecaster(KnowledgeBase knowledge, Libraries libraries) {
    relief = knowledge.relief();
    model = new ReliefModel(relief, libraries);
    interventions = new Interventions(knowledge);
    expectation = new Expectation(knowledge);
  }

  /**
   * What is foreseen of a patient; nothing where nothing was done whose relief is known. What a
   * session is worth follows from {@link #valued}.
   *
   * @param concluded the patient's facts, with the cause that leads
   */
  public Forecast forecast(PatientRecord patient, Facts concluded, RedFlags redFlags) {
    List<DataProblem> problems = new ArrayList<>();
    Expected expected = expected(patient, concluded, problems);
    return expected.interventions().isEmpty()
        ? new Forecast(patient.asOf(), List.of(), List.of(), List.of(), problems)
        : foreseen(patient, expected, redFlags, problems);
  }

  /**
   * What the model knows of a patient, to learn from; nothing where nothing was done whose relief
   * is known.
   *
   * @param concluded the patient's facts, with the cause that leads
   */
  public Optional<History> history(PatientRecord patient, Facts concluded) {
    List<DataProblem> problems = new ArrayList<>();
    Expected expected = expected(patient, concluded, problems);
    return expected.interventions().isEmpty()
        ? Optional.empty()
        : Optional.of(told(patient, expected, problems).history());
  }

  private Forecast foreseen(
      PatientRecord patient, Expected expected, RedFlags redFlags, List<DataProblem> problems) {
    Told told = told(patient, expected, problems);
    PatientWindows windows =
        new PatientWindows(
            model, patient.asOf(), expected.interventions(), expected.shifts(), told, redFlags);
    return new Forecast(patient.asOf(), windows.all(), told.ratings(), told.sessions(), problems);
  }

  private Told told(PatientRecord patient, Expected expected, List<DataProblem> problems) {
    int runIn = relief.observation().runInDays();
    return Told.of(patient, expected.first(), expected.treatments(), runIn, problems);
  }

  /** What was done, and as the model sees it. */
  private record Expected(
      List<Intervention> interventions,
      List<Treatment> treatments,
      List<Expectation.Shifts> shifts) {
    LocalDate first() {
      return interventions.getFirst().date();
    }
  }

  private Expected expected(PatientRecord patient, Facts concluded, List<DataProblem> problems) {
    Expected expected = new Expected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Interventions.Done done : recent(interventions.of(patient, problems), patient.asOf())) {
      Facts facts = new PatientAtIntervention(concluded, patient.asOf(), done.date());
      Optional<ReliefStratum> stratum = expectation.stratum(done, facts);
      if (stratum.isPresent()) {
        Intervention intervention = intervention(done, stratum.get());
        expected.interventions().add(intervention);
        Expectation.Shifts shifts = expectation.shifts(intervention.stratum(), facts);
        expected.shifts().add(shifts);
        expected.treatments().add(treatment(intervention, expected.first(), shifts));
      } else {
        problems.add(unforeseen(done));
      }
    }
    return expected;
  }

  /**
   * The forecast with what a session of therapy is worth on each day; nothing while a red flag is
   * open.
   *
   * @param phase id of the phase of rehabilitation in which the patient is
   */
  public Forecast valued(Forecast forecast, String phase, RedFlags redFlags) {
    SessionWorth worth = new SessionWorth(relief.value(), forecast.sessions().size(), phase);
    return forecast.windows().isEmpty()
        ? forecast
        : forecast.valued(open -> redFlags == RedFlags.OPEN ? 0 : worth.of(open));
  }

  /** Whether a red flag stops everything else. */
  public enum RedFlags {
    NONE_OPEN,
    OPEN
  }

  /** The interventions whose forecast has not ended, and those within a year before each other. */
  private List<Interventions.Done> recent(List<Interventions.Done> done, LocalDate asOf) {
    List<Interventions.Done> recent = new ArrayList<>();
    LocalDate after = asOf;
    for (Interventions.Done one : done.reversed()) {
      if (Told.days(one.date(), after) > relief.window().horizon()) {
        break;
      }
      recent.addFirst(one);
      after = one.date();
    }
    return recent;
  }

  private static Intervention intervention(Interventions.Done done, ReliefStratum stratum) {
    return new Intervention(
        done.id(), done.name(), done.date(), done.until(), done.where(), stratum);
  }

  private static Treatment treatment(
      Intervention intervention, LocalDate first, Expectation.Shifts shifts) {
    OptionalInt until =
        intervention.until().stream().mapToInt(day -> Told.days(first, day)).findFirst();
    return new Treatment(
        intervention.stratum(),
        Told.days(first, intervention.date()),
        until,
        shifts.odds(),
        shifts.duration());
  }

  private static DataProblem unforeseen(Interventions.Done done) {
    return new DataProblem(
        DataProblem.Kind.UNKNOWN_ID,
        "interventions",
        done.id(),
        "no course of relief is known for " + done.name() + "; no window is foreseen after it");
  }
}
