package org.ambulo.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.core.triage.TriageResult;

/**
 * What a patient's record says of danger, obstacles and cause, and what to ask next: everything
 * before anything is prescribed.
 *
 * @param mechanism probability by pain mechanism; empty when none of its criteria is answered
 * @param category class used for rehabilitation; empty when rehabilitation is not the answer or the
 *     findings do not settle it
 * @param questions what to ask or test next, most pressing first
 */
public record Examination(
    PatientRecord patient,
    TriageResult triage,
    PsychosocialResult psychosocial,
    ImagingAdvice imaging,
    Differential differential,
    Optional<SequencedMap<String, Double>> mechanism,
    Optional<Category> category,
    List<Question> questions) {
  public Examination {
    questions = List.copyOf(questions);
  }
}
