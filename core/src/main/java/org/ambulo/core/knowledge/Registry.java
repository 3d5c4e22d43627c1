package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * How the clinic's outcomes are counted.
 *
 * @param smallestGroup groups of fewer patients are not shown apart from the others
 * @param ageFrom the years at which a band of ages begins, rising; younger patients are a band too
 * @param planDays within which a plan follows the first visit
 * @param firstSessionDays within which therapy follows the plan
 * @param procedureDays within which a procedure follows its order
 * @param response by what it is told whether patients get better
 */
public record Registry(
    int smallestGroup,
    List<Integer> ageFrom,
    int planDays,
    int firstSessionDays,
    int procedureDays,
    Response response,
    Citation citation) {
  public Registry {
    ageFrom = List.copyOf(ageFrom);
  }

  /** By what it is told whether patients get better, figure by figure. */
  public record Response(
      Concluded painBetter, Concluded painHalved, Concluded functionBetter, Concluded recovered) {

    /** All of them. */
    public List<Concluded> all() {
      return List.of(painBetter, painHalved, functionBetter, recovered);
    }
  }

  /**
   * What a figure is told by.
   *
   * @param conclusion id of a conclusion of the course
   * @param by id of the number that says by how much; empty where none does
   */
  public record Concluded(String conclusion, Optional<String> by) {}
}
