package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * {@code $validate} against base R4, with FHIR's own validator. Its definitions take seconds to
 * load and tens of megabytes, so they are loaded when first asked for.
 */
final class Validation {

  private final Object lock = new Object();
  private final List<FhirValidator> loaded = new ArrayList<>(1);

  Answer answer(Ask ask, String type) {
    ask.only("mode", "profile");
    if (!ask.method().equals("POST")) {
      throw Refusal.method("$validate takes POST of the resource.");
    }
    if (ask.one("profile").isPresent()) {
      throw Refusal.unsupported("$validate looks at base R4 only, not at a profile.");
    }
    Node.Group resource = inside(Incoming.resource(ask));
    if (!Incoming.type(resource).equals(type)) {
      throw Refusal.invalid(
          "A " + Incoming.type(resource) + " is sent to the address of " + type + ".");
    }
    ValidationResult result =
        validator().validateWithResult(JsonDocuments.text(resource, Layout.COMPACT));
    String outcome =
        FhirContext.forR4Cached()
            .newJsonParser()
            .encodeResourceToString(result.toOperationOutcome());
    return Answer.of(200, List.of(outcome));
  }

  /** The resource; or the one within Parameters. */
  private static Node.Group inside(Node.Group given) {
    if (!Incoming.type(given).equals("Parameters")) {
      return given;
    }
    Optional<Node.Group> resource = Optional.empty();
    if (given.fields().get("parameter") instanceof Node.Many many) {
      for (Node item : many.items()) {
        if (item instanceof Node.Group parameter) {
          String name = Incoming.text(parameter, "name").orElse("");
          if (name.equals("profile")) {
            throw Refusal.unsupported("$validate looks at base R4 only, not at a profile.");
          }
          if (name.equals("resource")
              && parameter.fields().get("resource") instanceof Node.Group g) {
            resource = Optional.of(g);
          }
        }
      }
    }
    return resource.orElseThrow(
        () -> Refusal.invalid("The Parameters have no parameter (resource) with a resource."));
  }

  private FhirValidator validator() {
    synchronized (lock) {
      if (loaded.isEmpty()) {
        loaded.add(load());
      }
      return loaded.getFirst();
    }
  }

  private static FhirValidator load() {
    FhirContext fhir = FhirContext.forR4Cached();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(fhir),
            new InMemoryTerminologyServerValidationSupport(fhir),
            new CommonCodeSystemsTerminologyService(fhir));
    FhirInstanceValidator rules = new FhirInstanceValidator(support);
    rules.setNoTerminologyChecks(false);
    rules.setErrorForUnknownProfiles(false);
    return fhir.newValidator().registerValidatorModule(rules);
  }
}
