package org.ambulo.core.rehab;

import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;

/** What is known of the patient, with what the request says of pain and safety. */
record CareFacts(RehabRequest request) implements Layer {

  static final Fact IRRITABLE = Fact.circumstance("irritable");
  static final Fact ACTIVITY_PAIN = Fact.care("activity_pain");
  private static final Fact RED_FLAG_OPEN = Fact.circumstance("red_flag_open");

  @Override
  public boolean answers(Fact.Kind kind) {
    return kind == Fact.Kind.CIRCUMSTANCE || kind == Fact.Kind.CARE;
  }

  @Override
  public Facts below() {
    return request.facts();
  }

  @Override
  public Answer answer(Fact fact) {
    Answer said = said(fact);
    return said.isKnown() ? said : request.facts().answer(fact);
  }

  private Answer said(Fact fact) {
    if (fact.equals(ACTIVITY_PAIN)) {
      return request.activityPain().map(Answer::of).orElse(Answer.Plain.UNKNOWN);
    }
    if (fact.equals(IRRITABLE)) {
      return request
          .irritability()
          .map(how -> Answer.of(how == RehabRequest.Irritability.HIGH))
          .orElse(Answer.Plain.UNKNOWN);
    }
    return fact.equals(RED_FLAG_OPEN) ? redFlagOpen() : Answer.Plain.UNKNOWN;
  }

  private Answer redFlagOpen() {
    return switch (request.safety()) {
      case CLEARED -> Answer.Plain.NO;
      case SCREENING_OPEN -> Answer.Plain.UNKNOWN;
      case RED_FLAG_OPEN -> Answer.Plain.YES;
    };
  }
}
