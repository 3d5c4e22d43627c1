package org.ambulo.knowledge.reading;

import java.util.List;
import org.ambulo.core.knowledge.DependencyRule;
import org.ambulo.core.logic.Criterion;

/** Reads dependency-risk.yaml. */
final class DependencyReader {

  private DependencyReader() {}

  static DependencyRule rule(Fields file) {
    Fields matters = file.group("matters");
    Fields high = file.group("high");
    DependencyRule rule =
        new DependencyRule(
            CriterionReader.read(matters, "when"),
            file.text("total"),
            count(high),
            file.text("caution"),
            high.citation());
    matters.ignore("cases", "conf", "src").done();
    high.ignore("cases").done();
    file.ignore("performance").done();
    return rule;
  }

  private static Criterion.AtLeast count(Fields high) {
    if (CriterionReader.read(high, "when") instanceof Criterion.AtLeast count) {
      return count;
    }
    high.fault("'when' must count: at_least so many of the facts");
    return new Criterion.AtLeast(1, List.of());
  }
}
