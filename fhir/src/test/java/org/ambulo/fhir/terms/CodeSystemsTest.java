package org.ambulo.fhir.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

class CodeSystemsTest {

  private final CodeSystems systems = new CodeSystems(Given.KNOWLEDGE, "2026.1");

  @Test
  void everyCodeSystemIsValidR4() {
    for (Node system : systems.all()) {
      assertThat(Hapi.errors(system)).isEmpty();
    }
  }

  @Test
  void everyFindingHasItsConceptWithQuestionAndType() {
    CodeSystem findings = (CodeSystem) Hapi.strictlyParsed(systems.findings());

    assertThat(findings.getVersion()).isEqualTo("2026.1");
    assertThat(findings.getConcept()).hasSize(Given.KNOWLEDGE.findings().size());
    CodeSystem.ConceptDefinitionComponent residual =
        findings.getConcept().stream()
            .filter(concept -> concept.getCode().equals("e_pvr_ml"))
            .findFirst()
            .orElseThrow();
    assertThat(residual.getDisplay()).contains("residual");
    assertThat(residual.getProperty())
        .extracting(p -> p.getCode() + " " + p.getValueStringType().getValue())
        .contains("section exam", "type number", "unit mL");
  }

  @Test
  void theConceptMapIsValidR4AndItsTargetsExist() {
    byte[] json = Given.resource("org/ambulo/fhir/terms/concept-map.json");
    Node map = ((JsonReading.Read) JsonDocuments.read(json)).document();

    assertThat(Hapi.errors(map)).isEmpty();
    assertThat(new String(json, StandardCharsets.UTF_8)).contains("l_crp_elevated");
    assertThat(Given.KNOWLEDGE.findings().has("l_crp_elevated")).isTrue();
    assertThat(Given.KNOWLEDGE.measures().has("crp")).isTrue();
  }
}
