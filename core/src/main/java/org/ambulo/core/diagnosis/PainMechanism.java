package org.ambulo.core.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Mechanism;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.FindingAnswers;

/** Tells how probable each pain mechanism is for a patient. */
public final class PainMechanism {

  private final List<String> mechanisms;

  /** The numbers of its findings. */
  private final int[] findings;

  private final MechanismModel model;

  public PainMechanism(Mechanism mechanism, Catalogue<Finding> all) {
    mechanisms = mechanism.mechanisms();
    findings = mechanism.findings().stream().mapToInt(all::number).toArray();
    model = new MechanismModel(mechanism.parameters());
  }

  /** Probability by mechanism; nothing when no criterion is answered. */
  public Optional<SequencedMap<String, Double>> of(FindingAnswers patient) {
    int[] answers = new int[findings.length];
    for (int i = 0; i < answers.length; i++) {
      Answer answer = patient.to(findings[i]);
      answers[i] =
          answer == Answer.Plain.YES
              ? MechanismModel.YES
              : answer == Answer.Plain.NO ? MechanismModel.NO : MechanismModel.UNKNOWN;
    }
    return model.predict(answers).map(this::named);
  }

  private SequencedMap<String, Double> named(double[] probabilities) {
    SequencedMap<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      named.put(mechanisms.get(i), probabilities[i]);
    }
    return Collections.unmodifiableSequencedMap(named);
  }
}
