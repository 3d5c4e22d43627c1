package org.ambulo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What a reader sees of the medicines and the questions is written out, without shorthand. */
class PlainWordsTest {

  private static final Pattern SHORTHAND =
      Pattern.compile(
          "[<>]=?|\\+|->|\\b(AEs?|SMD|MD|RR|OR|NNT|NNH|RCTs?|vs|wk|wks|mo|yr|hx|NS|SMR|ESI|MI|AKI"
              + "|CrCl|LBP|PPI|CNS|HF|IR|NOWS|OUD)(?![\\w-])");

  @Test
  void medicines() {
    assertThat(Visit.SHIPPED.medicines().all().stream().flatMap(PlainWordsTest::texts))
        .hasSizeGreaterThan(300)
        .noneMatch(SHORTHAND.asPredicate());
  }

  @Test
  void questions() {
    assertThat(Visit.SHIPPED.findings().stream().map(Finding::question))
        .noneMatch(text -> text.contains(">=") || text.contains("<=") || text.contains("incl."));
  }

  private static Stream<String> texts(Medicine medicine) {
    return medicine.use().stream()
        .flatMap(
            use ->
                Stream.of(
                        use.evidence().values().stream()
                            .flatMap(e -> Stream.of(e.strength(), e.note()))
                            .flatMap(Optional::stream),
                        use.contraindications().stream().map(Medicine.Contraindication::text),
                        use.kidney().stream().flatMap(band -> band.text().stream()),
                        use.beers().text().stream(),
                        use.pregnancy().text().stream())
                    .flatMap(texts -> texts));
  }
}
