package org.ambulo.core.knowledge;

import java.util.List;

/**
 * How the clinic's outcomes are counted.
 *
 * @param smallestGroup groups of fewer patients are not shown apart from the others
 * @param ageFrom the years at which a band of ages begins, rising; younger patients are a band too
 * @param planDays within which a plan follows the first visit
 * @param firstSessionDays within which therapy follows the plan
 * @param procedureDays within which a procedure follows its order
 */
public record Registry(
    int smallestGroup,
    List<Integer> ageFrom,
    int planDays,
    int firstSessionDays,
    int procedureDays,
    Citation citation) {
  public Registry {
    ageFrom = List.copyOf(ageFrom);
  }
}
