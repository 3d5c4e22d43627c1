package org.ambulo.fhir.terms;

import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.Measure;

/** What a coded observation feeds. */
public sealed interface Target {

  /** A number of a questionnaire's score. */
  record ScoreOf(Instrument instrument, Slot slot) implements Target {}

  record ReadingOf(Measure measure) implements Target {}

  /** A yes/no finding that an abnormally high or positive result answers with yes. */
  record AbnormalMeans(Finding finding) implements Target {}
}
