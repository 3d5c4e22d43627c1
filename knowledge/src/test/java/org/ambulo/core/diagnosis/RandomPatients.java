package org.ambulo.core.diagnosis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;

/** Patients of the shipped knowledge base with random answers, the same at each run. */
final class RandomPatients {

  private RandomPatients() {}

  /** A patient by what was answered. */
  record Answered(Map<String, Node> answers) {

    PatientRecord record() {
      Visit visit = Visit.today();
      answers.forEach(visit::answer);
      return visit.record();
    }

    /** The same patient with one answer more. */
    PatientRecord with(Finding finding, int outcome) {
      Map<String, Node> more = new LinkedHashMap<>(answers);
      more.put(finding.id(), answer(finding, outcome));
      return new Answered(more).record();
    }
  }

  /** So many patients; the first few answers known of the first, nearly all of the last. */
  static List<Answered> of(int number, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, number).mapToObj(i -> patient(random, (i + 0.5) / number)).toList();
  }

  private static Answered patient(SplittableRandom random, double share) {
    Map<String, Node> answers = new LinkedHashMap<>();
    for (Finding finding : Visit.SHIPPED.findings().all()) {
      if (!finding.outcomes().isEmpty() && random.nextDouble() < share) {
        int outcome = random.nextInt(finding.outcomes().size());
        answers.put(finding.id(), answer(finding, outcome));
      }
    }
    return new Answered(answers);
  }

  static Node answer(Finding finding, int outcome) {
    Finding.Outcome chosen = finding.outcomes().get(outcome);
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> Node.flag(chosen.label().equals(Finding.YES));
      case Finding.Kind.Choice choice -> Node.text(chosen.label());
      case Finding.Kind.Quantity quantity ->
          Node.number(chosen.upTo().orElse(BigDecimal.ZERO).min(quantity.greatest()));
    };
  }
}
