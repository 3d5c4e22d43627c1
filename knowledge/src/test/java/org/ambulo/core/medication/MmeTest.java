package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.medication.Mme.Reason;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked sums of the clinical reference, each exactly. */
class MmeTest {

  private static final RegimenReader REGIMENS = new RegimenReader(Visit.SHIPPED);

  static Stream<Sum> sums() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(MmeTest.class.getResourceAsStream("mme-cases.yaml"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      YamlDocuments.Read read = (YamlDocuments.Read) YamlDocuments.read(text);
      Node.Group group = (Node.Group) read.document();
      return ((Node.Many) group.get("cases").orElseThrow())
          .items().stream().map(node -> new Sum((Node.Group) node));
    }
  }

  record Sum(Node.Group group) {
    @Override
    public String toString() {
      return group.get("id").orElseThrow().words();
    }

    Mme mme() {
      PatientRecord patient =
          Visit.today().told(b -> b.section("meds", group.get("orders").orElseThrow())).record();
      return Mme.of(REGIMENS.read(patient));
    }

    BigDecimal number(String key) {
      return ((Node.Figure) group.get(key).orElseThrow()).value();
    }

    List<String> flags() {
      return group.get("flags").stream()
          .flatMap(node -> ((Node.Many) node).items().stream())
          .map(Node::words)
          .toList();
    }
  }

  @Test
  void areThirty() throws IOException {
    assertThat(sums()).hasSize(30);
  }

  @ParameterizedTest
  @MethodSource("sums")
  void comesOutAsWorked(Sum sum) {
    Mme mme = sum.mme();

    assertThat(mme.most()).isEqualByComparingTo(sum.number("expect"));
    if (sum.group().has("expect_reported")) {
      assertThat(mme.reported()).isEqualByComparingTo(sum.number("expect_reported"));
    }
    assertThat(mme.excluded().stream().map(Mme.Excluded::reason).map(MmeTest::flag).toList())
        .isEqualTo(sum.flags());
  }

  private static String flag(Reason reason) {
    return switch (reason) {
      case NO_FACTOR -> "buprenorphine_present";
      case NOT_ORAL -> "incomplete_non_oral";
      case ADDICTION -> "otp_methadone_present";
      case DOSE_UNKNOWN -> "dose_unknown";
    };
  }
}
