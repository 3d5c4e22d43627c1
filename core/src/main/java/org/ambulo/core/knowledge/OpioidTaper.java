package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * How a long-term opioid comes down, once patient and prescriber want it to.
 *
 * @param duration the {@link CareNumber} that says for how many years it has been taken
 * @param paces by duration
 * @param slowest the pace while the duration is not known
 * @param specialist where one of these holds there is no calendar
 * @param cautions what goes with every taper
 * @param formWords words of a product's name that tell its form, in lower case, by id of the form
 */
public record OpioidTaper(
    String duration,
    List<TaperPace> paces,
    TaperPace slowest,
    List<Stop> specialist,
    List<Caution> cautions,
    FollowUp followUp,
    Map<MedicineForm.Ending, Ending> endings,
    Map<String, List<String>> formWords) {
  public OpioidTaper {
    paces = List.copyOf(paces);
    specialist = List.copyOf(specialist);
    cautions = List.copyOf(cautions);
    endings = Map.copyOf(endings);
    formWords = Map.copyOf(formWords);
  }

  /** What follows the smallest dose of a form that ends so. */
  public Ending ending(MedicineForm.Ending kind) {
    return Optional.ofNullable(endings.get(kind)).orElseThrow();
  }

  /**
   * What belongs to a specialist and not into a calendar.
   *
   * @param ask what to make sure of while it is unknown
   * @param askIf for whom it is asked; for everybody when empty
   * @param text what to do where it holds
   */
  public record Stop(
      String id,
      String ask,
      Criterion when,
      Optional<Criterion> askIf,
      String text,
      Citation citation) {}

  /** What to mind on the way down. */
  public record Caution(String id, String text, Citation citation) {}

  /**
   * When the patient is seen.
   *
   * @param firstWeeks after the first step
   * @param everyWeeks from there on, while the dose changes
   * @param monthsMost at the longest, while it stays
   */
  public record FollowUp(
      int firstWeeks, int everyWeeks, int monthsMost, String text, Citation citation) {}

  /**
   * What follows the smallest dose of a form.
   *
   * @param everyDays days from dose to dose before it stops; empty where it does not stop in this
   *     form
   */
  public record Ending(Optional<BigDecimal> everyDays, String text, Citation citation) {}
}
