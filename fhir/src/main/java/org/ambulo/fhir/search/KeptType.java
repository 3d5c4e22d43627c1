package org.ambulo.fhir.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A type of resource that is kept.
 *
 * @param belonging whether it must be part of somebody's record
 * @param owners where the patient stands whose record it is part of
 */
public record KeptType(
    String name,
    Belonging belonging,
    List<Path> owners,
    SequencedMap<String, Parameter> parameters) {

  /** Whether a resource of the type is part of a patient's record. */
  public enum Belonging {
    ALWAYS,
    SOMETIMES,
    NEVER
  }

  public KeptType {
    owners = List.copyOf(owners);
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  public Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
