package org.ambulo.fhir.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;

/**
 * A record as documents of a server: each resource with an id of its own, each rating of the diary,
 * each visit of therapy and each intervention by itself. Read again as of the same day they give a
 * record of which the same is said. Safe for several threads.
 */
public final class PatientDocuments {

  private final KnowledgeBase knowledge;

  public PatientDocuments(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The Patient first. Ids are opaque and follow from the patient's id and the place among the
   * resources of the type: the same record, the same ids.
   *
   * @throws IllegalArgumentException where the patient's id can be no id of a resource
   */
  public List<Node.Group> of(PatientRecord record) {
    if (!PatientResource.canCarryId(record.person())) {
      throw new IllegalArgumentException("(" + record.person().id() + ") is no id of FHIR");
    }
    String patient = "Patient/" + record.person().id();
    SingleReports reports = new SingleReports(knowledge, record.sections(), patient);
    PatientRecord rest = with(record, reports.rest());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(PatientResource.of(record.person()));
    ContextResponse.of(rest, List.of(), patient).ifPresent(drafts::add);
    drafts.addAll(new SaidFindings(knowledge, rest).resources(patient));
    drafts.addAll(new SaidScores(knowledge, rest).resources(patient));
    drafts.addAll(FhirWriter.measures(knowledge, rest, patient));
    rest.events().stream().sorted().map(id -> FhirWriter.event(id, patient)).forEach(drafts::add);
    drafts.addAll(FhirWriter.entries(rest, patient));
    drafts.addAll(reports.resources());
    return named(drafts, record.person().id());
  }

  private static PatientRecord with(PatientRecord record, Map<String, Node> sections) {
    return new PatientRecord(
        record.person(),
        record.asOf(),
        record.statedAsOf(),
        record.findings(),
        record.scores(),
        record.measures(),
        record.problems(),
        record.problemCodes(),
        record.circumstances(),
        record.careNumbers(),
        record.events(),
        record.entries(),
        record.problemListComplete(),
        new LinkedHashMap<>(sections),
        record.dataProblems());
  }

  private static List<Node.Group> named(List<Draft> drafts, String patient) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Node.Group> named = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      String type = draft.type();
      int number = numbers.merge(type, 1, Integer::sum);
      named.add(draft.has("id") ? draft.node() : draft.node(id(patient, type, number)));
    }
    return List.copyOf(named);
  }

  private static String id(String patient, String type, int number) {
    byte[] name = (patient + "|" + type + "|" + number).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
