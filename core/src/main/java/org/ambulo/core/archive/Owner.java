package org.ambulo.core.archive;

import java.util.Optional;
import java.util.Set;

/** Whose record a resource is part of. */
public sealed interface Owner {

  /** Nobody's: a practitioner, a place, a questionnaire. */
  record Clinic() implements Owner {}

  /** One patient's, by the id of the Patient resource. */
  record OnePatient(String id) implements Owner {}

  /** Several patients': only who may see every patient may see it. */
  record SeveralPatients() implements Owner {}

  static Owner of(Set<String> patients) {
    return switch (patients.size()) {
      case 0 -> new Clinic();
      case 1 -> new OnePatient(patients.iterator().next());
      default -> new SeveralPatients();
    };
  }

  /** The one patient, where it is one. */
  default Optional<String> patient() {
    return this instanceof OnePatient one ? Optional.of(one.id()) : Optional.empty();
  }
}
