package org.ambulo.web.pages.procedures;

import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.relief.Window;

/** What came of a procedure, as far as the record tells. */
final class ReliefWords {

  private ReliefWords() {}

  static String of(CareRecord.Performed done, Assessment assessment) {
    Optional<Window> window =
        assessment.forecast().windows().stream()
            .filter(one -> one.intervention().id().equals(done.procedure()))
            .filter(one -> done.day().filter(one.intervention().date()::equals).isPresent())
            .findFirst();
    return window
        .map(one -> "window: " + one.state().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("");
  }
}
