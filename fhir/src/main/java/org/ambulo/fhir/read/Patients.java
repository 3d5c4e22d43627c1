package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Sorts the resources of an input by the patient they are about. */
final class Patients {

  private final Intake intake;
  private final SequencedSet<Chart> charts = new LinkedHashSet<>();
  private final Map<String, Chart> byName = new HashMap<>();
  private final List<Resource> unsaid = new ArrayList<>();

  private Patients(Intake intake) {
    this.intake = intake;
  }

  /** The charts in the order in which the input names their patients. */
  static List<Chart> sorted(Intake intake) {
    Patients patients = new Patients(intake);
    patients.people();
    patients.others();
    patients.unsaid();
    return List.copyOf(patients.charts);
  }

  private void people() {
    for (Resource resource : intake.resources()) {
      if (resource.type() == ResourceType.PATIENT) {
        person(resource);
      }
    }
  }

  private void person(Resource patient) {
    List<String> names = new ArrayList<>(References.names(patient));
    if (patient.fullUrl().startsWith("http")) {
      names.add(References.tail(References.normal(patient.fullUrl())));
    }
    fields(patient).children("identifier").stream()
        .flatMap(identifier -> Subject.identifier(identifier).stream())
        .map(Patients::identified)
        .forEach(names::add);
    Chart chart =
        Optional.ofNullable(names.isEmpty() ? null : byName.get(names.getFirst()))
            .orElseGet(() -> chart(fallback(patient)));
    names.forEach(name -> byName.putIfAbsent(name, chart));
    chart.addPerson(patient);
  }

  private String fallback(Resource patient) {
    return patient.fullUrl().isEmpty() ? intake.source() : References.id(patient.fullUrl());
  }

  private Chart chart(String fallbackId) {
    Chart chart = new Chart(fallbackId);
    charts.add(chart);
    return chart;
  }

  private void others() {
    for (Resource resource : intake.resources()) {
      if (resource.type() != ResourceType.PATIENT && resource.type() != ResourceType.MEDICATION) {
        other(resource);
      }
    }
  }

  private void other(Resource resource) {
    switch (Subject.of(fields(resource))) {
      case Subject.Referred referred -> referred(referred.reference()).add(resource);
      case Subject.Identified identified ->
          byName
              .computeIfAbsent(
                  identified(identified.identifier()), name -> chart(identified.identifier()))
              .add(resource);
      case Subject.Contained contained -> contained(contained.patient(), resource);
      case Subject.Unsaid nobody -> unsaid.add(resource);
      case Subject.NotAPatient other ->
          intake.unreadable(
              resource.name(), "is about " + other.reference() + ", which is no patient; left out");
    }
  }

  private Chart referred(String reference) {
    Chart known = byName.get(reference);
    if (known == null && reference.startsWith("http")) {
      known = byName.get(References.tail(reference));
    }
    if (known == null && reference.indexOf('/') < 0 && !reference.startsWith("urn:")) {
      known = byName.get("Patient/" + reference);
    }
    if (known != null) {
      return known;
    }
    Chart created = chart(References.id(reference));
    byName.put(reference, created);
    return created;
  }

  /** Two resources that hold the same patient are about one. */
  private void contained(Element patient, Resource holder) {
    String name =
        identified(
            patient.children("identifier").stream()
                .flatMap(identifier -> Subject.identifier(identifier).stream())
                .findFirst()
                .orElse("inside " + holder.name()));
    String id = patient.text("id").orElse(intake.source());
    Chart chart = byName.computeIfAbsent(name, n -> chart(id));
    if (chart.lacksPerson()) {
      chart.addPerson(
          new Resource(ResourceType.PATIENT, id, "", holder.number(), patient.group(), List.of()));
    }
    chart.add(holder);
  }

  /** Resources that do not say whom they are about are the only patient's, if there is only one. */
  private void unsaid() {
    if (unsaid.isEmpty()) {
      return;
    }
    if (charts.isEmpty()) {
      chart(intake.source());
    }
    if (charts.size() == 1) {
      unsaid.forEach(charts.getFirst()::add);
    } else {
      unsaid.forEach(
          resource ->
              intake.unreadable(
                  resource.name(),
                  "does not say which of the patients it is about; give it a subject"));
    }
  }

  private static String identified(String identifier) {
    return "identifier " + identifier;
  }

  /** For sorting only: wrong types are reported when the resource is read. */
  private static Element fields(Resource resource) {
    return new Element(resource.body(), "", fault -> {});
  }
}
