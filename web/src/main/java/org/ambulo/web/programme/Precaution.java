package org.ambulo.web.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.rehab.Withheld;

/**
 * What whoever treats the patient minds: what holds and asks for care, and what nobody has settled
 * and is asked first.
 */
public record Precaution(String name, State state) {

  /** Whether it is so. */
  public enum State {
    HOLDS,
    NOT_SETTLED
  }

  /** Empty where it holds; else what to do before. */
  public String words() {
    return state == State.HOLDS ? "" : "not settled; ask first";
  }

  /** Of a programme, what holds first; each once. */
  public static List<Precaution> of(Programme programme) {
    Set<String> holds = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    programme
        .home()
        .forEach(
            one -> {
              names(one.heed()).forEach(holds::add);
              names(one.ask()).forEach(open::add);
            });
    Stream.concat(programme.manual().stream(), programme.modalities().stream())
        .forEach(
            offer -> {
              names(offer.heed()).forEach(holds::add);
              names(offer.ask()).forEach(open::add);
            });
    for (Withheld one : programme.withheld()) {
      switch (one.reason()) {
        case Withheld.Holds reason -> holds.add(reason.condition().name());
        case Withheld.Open reason -> open.add(reason.condition().name());
        default -> {}
      }
    }
    open.removeAll(holds);
    List<Precaution> all = new ArrayList<>();
    holds.forEach(name -> all.add(new Precaution(name, State.HOLDS)));
    open.forEach(name -> all.add(new Precaution(name, State.NOT_SETTLED)));
    return all;
  }

  private static Stream<String> names(List<RehabCondition> conditions) {
    return conditions.stream().map(RehabCondition::name);
  }
}
