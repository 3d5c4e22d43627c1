package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Exercise.Position;
import org.ambulo.core.knowledge.PositionRule;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** Which positions one patient can take. */
final class PositionTolerance {

  private final Set<Position> said;
  private final List<PositionRule> held = new ArrayList<>();
  private final List<PositionRule> open = new ArrayList<>();

  /**
   * The tolerance of a patient.
   *
   * @param said positions that the request rules out by itself
   */
  PositionTolerance(List<PositionRule> rules, Set<Position> said, Facts facts) {
    this.said = said;
    for (PositionRule rule : rules) {
      Truth truth = Judge.judge(rule.when(), facts);
      if (truth.isYes()) {
        held.add(rule);
      } else if (truth.isUnknown()) {
        open.add(rule);
      }
    }
  }

  /** What the patient cannot do of this position, in words; empty where it can be taken. */
  Optional<String> barred(Position position) {
    if (said.contains(position)) {
      return Optional.of(position.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    for (PositionRule rule : held) {
      if (rule.positions().contains(position)) {
        return Optional.of(rule.name());
      }
    }
    return Optional.empty();
  }

  /** What is not known and would tell whether these positions can be taken. */
  List<PositionRule> open(Set<Position> positions) {
    List<PositionRule> matter = new ArrayList<>();
    for (PositionRule rule : open) {
      if (!Collections.disjoint(rule.positions(), positions)) {
        matter.add(rule);
      }
    }
    return matter;
  }
}
