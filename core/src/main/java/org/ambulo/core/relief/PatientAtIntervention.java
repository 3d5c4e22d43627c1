package org.ambulo.core.relief;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;

/**
 * A patient's facts as of the day of an intervention: how long the pain had lasted then. What is
 * only known of today stands for that day too.
 */
record PatientAtIntervention(Facts facts, LocalDate asOf, LocalDate date) implements Facts {

  private static final Fact WEEKS_BEFORE = Fact.care(KnowledgeBase.WEEKS_BEFORE_INTERVENTION);
  private static final Fact WEEKS = Fact.finding(KnowledgeBase.WEEKS_OF_PAIN);
  private static final BigDecimal DAYS = BigDecimal.valueOf(7);

  @Override
  public Answer answer(Fact fact) {
    if (!fact.equals(WEEKS_BEFORE)) {
      return facts.answer(fact);
    }
    Answer stated = facts.answer(fact);
    return stated.isKnown() ? stated : weeksBefore();
  }

  /** Unknown where the pain seems to have begun after the intervention. */
  private Answer weeksBefore() {
    if (!(facts.answer(WEEKS) instanceof Answer.Amount weeks)) {
      return Answer.Plain.UNKNOWN;
    }
    BigDecimal since =
        BigDecimal.valueOf(ChronoUnit.DAYS.between(date, asOf)).divide(DAYS, MathContext.DECIMAL64);
    BigDecimal before = weeks.value().subtract(since);
    return before.signum() < 0 ? Answer.Plain.UNKNOWN : Answer.of(before);
  }
}
