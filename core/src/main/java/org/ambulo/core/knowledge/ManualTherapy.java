package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Treatment by hand: the techniques and what bars them.
 *
 * @param all ids of conditions that bar every technique
 * @param thrust ids of conditions that bar thrust as well
 * @param caution ids of conditions that ask for care
 * @param withCare what to do instead, by condition
 * @param notForCategories categories in which it is not offered
 */
public record ManualTherapy(
    Map<String, String> grades,
    String dose,
    List<String> all,
    List<String> thrust,
    List<String> caution,
    Map<String, String> withCare,
    Set<String> notForCategories,
    String notForBecause,
    Catalogue<ManualTechnique> techniques,
    Citation citation) {
  public ManualTherapy {
    grades = Map.copyOf(grades);
    all = List.copyOf(all);
    thrust = List.copyOf(thrust);
    caution = List.copyOf(caution);
    withCare = Map.copyOf(withCare);
    notForCategories = Set.copyOf(notForCategories);
  }
}
