package org.ambulo.clinic.archive;

import java.util.Set;

/**
 * Whose records somebody may see. What is nobody's record (a practitioner, a place) is in
 * everybody's sight; what belongs to several patients only in that of {@link Everybody}.
 */
public sealed interface Sight {

  record Everybody() implements Sight {}

  /** These patients, and no others. */
  record Only(Set<String> patients) implements Sight {
    public Only {
      patients = Set.copyOf(patients);
    }
  }

  /** Of this patient's record the messages that the patient sent or was sent, and nothing else. */
  record Messages(String patient) implements Sight {}

  /**
   * The patients of whose care teams somebody is an active member, and some beside.
   *
   * @param member the member's key as a reference, such as {@code Practitioner/d1}
   * @param beside patients opened by breaking the glass
   */
  record TeamOf(String member, Set<String> beside) implements Sight {
    public TeamOf {
      beside = Set.copyOf(beside);
    }
  }
}
