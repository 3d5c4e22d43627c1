package org.ambulo.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  private static final Problem OSTEOPOROSIS =
      new Problem(
          "osteoporosis",
          "Osteoporosis",
          List.of("M80", "M810"),
          List.of("M8088"),
          Set.of("64859006"),
          false,
          new Citation(Confidence.U, List.of("expert")));

  @ParameterizedTest
  @CsvSource({
    "ICD10CM, M80, true",
    "ICD10CM, M80.08XA, true",
    "ICD10CM, M8008XA, true",
    "ICD10CM, M81.0, true",
    "ICD10CM, M81.6, false",
    "ICD10CM, M80.88XA, false",
    "ICD10CM, M8, false",
    "SNOMED, 64859006, true",
    "SNOMED, 6485900, false",
    "LOINC, M80, false",
    "OTHER, 64859006, false"
  })
  void isMeantByEveryCodeBelowItsPrefixesButThoseTakenOut(
      CodeSystem system, String code, boolean meant) {
    assertThat(OSTEOPOROSIS.matches(new Code(system, code, ""))).isEqualTo(meant);
  }
}
