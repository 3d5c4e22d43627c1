package org.ambulo.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.terms.CodeSystems;
import org.ambulo.knowledge.Knowledge;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

/** HAPI's validator accepts the documents of the made-up clinic: some of each type, base R4. */
class DemoValidityTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final int OF_EACH_TYPE = 12;

  @Test
  void someOfEachTypeAreValidR4() {
    FhirValidator validator = validator();
    Map<String, Integer> looked = new HashMap<>();
    DemoClinic clinic = DemoClinic.of(KNOWLEDGE, LocalDate.of(2026, 11, 20), 40, 0, 7);
    for (Iterator<Node.Group> all = clinic.resources(); all.hasNext(); ) {
      Node.Group one = all.next();
      String type = one.get("resourceType").map(Node::verbatim).orElse("");
      if (looked.merge(type, 1, Integer::sum) <= OF_EACH_TYPE) {
        assertThat(errors(validator, one)).isEmpty();
      }
    }
    assertThat(looked)
        .containsKeys(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "Patient",
            "CareTeam",
            "CarePlan",
            "Condition",
            "Observation",
            "QuestionnaireResponse",
            "MedicationRequest",
            "Procedure",
            "ServiceRequest",
            "Appointment",
            "Encounter",
            "Task",
            "Flag",
            "Goal",
            "DiagnosticReport");
  }

  private static List<String> errors(FhirValidator validator, Node.Group resource) {
    String json = JsonDocuments.text(resource, Layout.COMPACT);
    return validator.validateWithResult(json).getMessages().stream()
        .filter(
            message ->
                message.getSeverity() == ResultSeverityEnum.ERROR
                    || message.getSeverity() == ResultSeverityEnum.FATAL)
        .map(message -> message.getLocationString() + ": " + message.getMessage() + " in " + json)
        .toList();
  }

  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4Cached();
    PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
    for (Node system : new CodeSystems(KNOWLEDGE, "1").all()) {
      String json = JsonDocuments.text(system, Layout.COMPACT);
      ours.addCodeSystem(context.newJsonParser().parseResource(CodeSystem.class, json));
    }
    FhirInstanceValidator instance =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                ours,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context)));
    instance.setAnyExtensionsAllowed(true);
    return context.newValidator().registerValidatorModule(instance);
  }
}
