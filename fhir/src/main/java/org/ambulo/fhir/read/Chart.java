package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The resources of an input that are about one patient. */
final class Chart {

  private final String fallbackId;
  private final List<Resource> people = new ArrayList<>(1);
  private final List<Resource> others = new ArrayList<>();

  /**
   * @param fallbackId the patient's id where no Patient resource gives one
   */
  Chart(String fallbackId) {
    this.fallbackId = fallbackId;
  }

  void addPerson(Resource patient) {
    people.add(patient);
  }

  boolean lacksPerson() {
    return people.isEmpty();
  }

  void add(Resource resource) {
    others.add(resource);
  }

  /** The id of the Patient resource, else the one by which others refer to the patient. */
  String id() {
    return people.stream()
        .map(Resource::id)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse(fallbackId);
  }

  /** The Patient resources first, then the others in the order of the input. */
  List<Resource> resources() {
    List<Resource> all = new ArrayList<>(people);
    others.sort(Comparator.comparingInt(Resource::number));
    for (Resource other : others) {
      all.add(other);
      all.addAll(Inside.of(other));
    }
    return all;
  }
}
