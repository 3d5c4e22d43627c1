package org.ambulo.web.pages.medicines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.medication.DependencyRisk;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.medication.SafetyRules;
import org.ambulo.core.outcome.CourseFacts;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.read.FhirReader;

/** What a regimen would be, and what would be dangerous in it, before anything is kept. */
final class RegimenTrial {

  private final KnowledgeBase knowledge;
  private final FhirReader reader;
  private final RegimenReader regimens;
  private final SafetyRules safety;

  RegimenTrial(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    reader = new FhirReader(knowledge);
    regimens = new RegimenReader(knowledge);
    safety = new SafetyRules(knowledge);
  }

  /**
   * The medicines of a record as if it were changed.
   *
   * @param instead resources that take the place of those that are kept
   * @param added resources that come new
   */
  Medication of(
      String patient,
      List<Document> documents,
      Map<Key, Node.Group> instead,
      List<Node.Group> added,
      LocalDate today) {
    List<String> texts = new ArrayList<>();
    for (Document document : documents) {
      Optional.ofNullable(instead.get(document.key()))
          .map(RegimenTrial::text)
          .or(document::json)
          .ifPresent(texts::add);
    }
    added.forEach(one -> texts.add(text(one)));
    PatientRecord record = reader.read(patient, texts).record().build(today);
    Regimen regimen = regimens.read(record);
    return safety.judge(
        regimen,
        new RegimenFacts(
            DependencyRisk.counted(knowledge.dependency(), new CourseFacts(record, knowledge)),
            regimen));
  }

  private static String text(Node.Group resource) {
    return JsonDocuments.text(resource, Layout.COMPACT);
  }
}
