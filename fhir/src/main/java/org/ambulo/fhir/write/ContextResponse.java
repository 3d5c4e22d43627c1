package org.ambulo.fhir.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.fhir.terms.Systems;

/** The QuestionnaireResponse with what of a record has no FHIR resource of its own. */
final class ContextResponse {

  private ContextResponse() {}

  /**
   * What there is to say; nothing where there is nothing.
   *
   * @param problems the data problems that a reader of the bundle would not find again
   */
  static Optional<Draft> of(PatientRecord record, List<DataProblem> problems, String patient) {
    Map<String, Node> context = new LinkedHashMap<>();
    Node.Group person = person(record.person());
    if (!person.fields().isEmpty()) {
      context.put("patient", person);
    }
    record.statedAsOf().ifPresent(day -> context.put("statedAsOf", Node.text(day.toString())));
    if (record.problemListComplete()) {
      context.put("problemListComplete", Node.flag(true));
    }
    if (!record.sections().isEmpty()) {
      context.put("sections", Node.group(record.sections()));
    }
    if (!problems.isEmpty()) {
      context.put(
          "dataProblems", Node.many(problems.stream().map(ContextResponse::problem).toList()));
    }
    return context.isEmpty() ? Optional.empty() : Optional.of(response(context, patient));
  }

  private static Draft response(Map<String, Node> context, String patient) {
    return Draft.resource("QuestionnaireResponse")
        .put("questionnaire", Systems.CASE_CONTEXT)
        .put("status", "completed")
        .put("subject", Parts.reference(patient))
        .put("item", ContextItems.of(Node.group(context), ""));
  }

  private static Node.Group person(Person person) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (!PatientResource.canCarryId(person)) {
      fields.put("id", Node.text(person.id()));
    }
    person.age().ifPresent(age -> fields.put("age", Node.number(age)));
    person.pregnancyWeeks().ifPresent(n -> fields.put("pregnancyWeeks", Node.number(n)));
    person.weightKg().ifPresent(kg -> fields.put("weightKg", Node.number(kg)));
    return Node.group(fields);
  }

  private static Node problem(DataProblem problem) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("kind", Node.text(problem.kind().name()));
    fields.put("about", Node.text(problem.about()));
    fields.put("where", Node.text(problem.where()));
    fields.put("message", Node.text(problem.message()));
    return Node.group(fields);
  }
}
