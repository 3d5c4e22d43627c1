package org.ambulo.app.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.fhir.write.PatientDocuments;
import org.ambulo.lab.demo.MadeUpClinic;
import org.ambulo.lab.demo.MadeUpPatient;
import org.ambulo.lab.demo.MadeUpPerson;
import org.ambulo.lab.demo.Stage;

/**
 * The made-up clinic as FHIR R4 documents: people and rooms first, then patient by patient, each
 * patient's own resources straight after the Patient. Nothing is held but the clinic's calendar.
 */
public final class DemoClinic {

  private static final String NUMBER = "https://ambulo.org/fhir/demo-patient-number";

  private final MadeUpClinic clinic;
  private final PatientDocuments documents;
  private final HouseDocuments house;
  private final VisitDocuments visits;
  private final CareDocuments care;
  private final String organization;

  private DemoClinic(KnowledgeBase knowledge, MadeUpClinic clinic, ZoneId zone, long seed) {
    this.clinic = clinic;
    organization = Documents.id(seed, "organization");
    documents = new PatientDocuments(knowledge);
    house = new HouseDocuments(organization);
    visits = new VisitDocuments(zone, organization);
    Map<String, MadeUpPerson> people = new LinkedHashMap<>();
    clinic.people().forEach(person -> people.put(person.id(), person));
    care = new CareDocuments(people, organization, clinic.today());
  }

  /**
   * As of a day; the same arguments give the same documents.
   *
   * @param years how far back the care of its patients reaches; 0: all of them are in care now
   */
  public static DemoClinic of(
      KnowledgeBase knowledge, LocalDate today, int patients, int years, long seed) {
    MadeUpClinic.Size size = new MadeUpClinic.Size(patients, years);
    MadeUpClinic clinic = MadeUpClinic.of(knowledge, size, today, seed);
    return new DemoClinic(knowledge, clinic, clinic.timeZone(), seed);
  }

  /** The same with all patients in care now, its clocks going as they do in this zone. */
  public static DemoClinic of(
      KnowledgeBase knowledge, LocalDate today, int patients, ZoneId zone, long seed) {
    MadeUpClinic.Size size = new MadeUpClinic.Size(patients, 0);
    return new DemoClinic(knowledge, MadeUpClinic.of(knowledge, size, today, seed), zone, seed);
  }

  /** All documents, made while they are asked for. */
  public Iterator<Node.Group> resources() {
    Stream<List<Node.Group>> patients =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(clinic.patients(), 0), false)
            .map(this::of);
    return Stream.concat(Stream.of(houseResources()), patients).flatMap(List::stream).iterator();
  }

  /** The people of the clinic, its rooms, and itself. */
  public List<Node.Group> houseResources() {
    return house.of(clinic.people(), clinic.rooms());
  }

  /** The patients as they were made up. */
  public Iterator<MadeUpPatient> patients() {
    return clinic.patients();
  }

  /** All documents of one of its patients. */
  public List<Node.Group> of(MadeUpPatient patient) {
    List<Node.Group> all = new ArrayList<>();
    for (Node.Group document : documents.of(patient.record())) {
      switch (document.get("resourceType").map(Node::verbatim).orElseThrow()) {
        case "Patient" -> all.add(person(patient, document));
        case "Encounter" -> {}
        default -> all.add(document);
      }
    }
    all.addAll(visits.of(patient));
    all.addAll(care.of(patient));
    return all;
  }

  private Node.Group person(MadeUpPatient patient, Node.Group plain) {
    Draft number =
        new Draft()
            .put("system", NUMBER)
            .put("value", "D-" + patient.id().substring(0, 8).toUpperCase(Locale.ROOT));
    Draft language =
        new Draft()
            .put("language", Parts.concept(Parts.coding("urn:ietf:bcp:47", patient.language(), "")))
            .put("preferred", Parts.flag(true));
    Draft draft =
        Documents.resource("Patient", patient.id())
            .put("identifier", List.of(number))
            .put("active", Parts.flag(true))
            .put("name", List.of(Documents.name(patient.given(), patient.family())));
    for (String field : List.of("gender", "birthDate")) {
      plain.get(field).ifPresent(node -> draft.put(field, node));
    }
    return draft
        .put("communication", List.of(language))
        .put("managingOrganization", Parts.reference("Organization/" + organization))
        .node();
  }

  /** One account for each role that a person can have; the patient is in therapy in a window. */
  public List<DemoAccount> accounts() {
    List<DemoAccount> accounts = new ArrayList<>();
    accounts.add(account("physiatrist", MadeUpPerson.Job.PHYSIATRIST, Role.PHYSIATRIST));
    accounts.add(account("pain", MadeUpPerson.Job.PAIN_PHYSICIAN, Role.PAIN_PHYSICIAN));
    accounts.add(account("therapist", MadeUpPerson.Job.PHYSICAL_THERAPIST, Role.THERAPIST));
    accounts.add(account("coordinator", MadeUpPerson.Job.COORDINATOR, Role.COORDINATOR));
    patientInTherapy()
        .ifPresent(
            patient ->
                accounts.add(
                    new DemoAccount(
                        "patient",
                        patient.given() + " " + patient.family(),
                        Role.PATIENT,
                        Optional.of(new Key("Patient", patient.id())))));
    accounts.add(new DemoAccount("admin", "Administrator", Role.ADMIN, Optional.empty()));
    accounts.add(new DemoAccount("auditor", "Auditor", Role.AUDITOR, Optional.empty()));
    return List.copyOf(accounts);
  }

  private DemoAccount account(String login, MadeUpPerson.Job job, Role role) {
    MadeUpPerson person = first(job);
    return new DemoAccount(
        login, person.name(), role, Optional.of(new Key("Practitioner", person.id())));
  }

  private MadeUpPerson first(MadeUpPerson.Job job) {
    return clinic.people().stream().filter(one -> one.job() == job).findFirst().orElseThrow();
  }

  /** One whom the physiatrist of the accounts cares for. */
  private Optional<MadeUpPatient> patientInTherapy() {
    String doctor = first(MadeUpPerson.Job.PHYSIATRIST).id();
    for (Iterator<MadeUpPatient> all = clinic.patients(); all.hasNext(); ) {
      MadeUpPatient patient = all.next();
      if (patient.stage() == Stage.IN_THERAPY && patient.team().contains(doctor)) {
        return Optional.of(patient);
      }
    }
    return Optional.empty();
  }
}
