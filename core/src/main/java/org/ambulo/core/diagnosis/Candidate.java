package org.ambulo.core.diagnosis;

import java.util.List;
import org.ambulo.core.knowledge.Diagnosis;

/**
 * A possible cause with its evidence, strongest first; the evidence is told when it is looked at.
 *
 * @param probability posterior among all causes, 0 to 1
 */
public record Candidate(
    Diagnosis diagnosis,
    double probability,
    Band band,
    List<Evidence> supporting,
    List<Evidence> opposing) {}
