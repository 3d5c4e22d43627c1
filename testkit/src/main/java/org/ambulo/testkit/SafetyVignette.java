package org.ambulo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.cases.CaseReader;

/**
 * An acceptance case of the safety of medicines and procedures.
 *
 * @param mustFire interactions that must be alerted; others may be too
 * @param mustNotFire interactions that must not
 * @param mme morphine milligram equivalents a day, where the case says
 * @param acetaminophenMg milligrams a day, where the case says
 * @param procedures what must come out for procedures
 */
public record SafetyVignette(
    PatientRecord patient,
    List<String> mustFire,
    List<String> mustNotFire,
    Optional<BigDecimal> mme,
    Optional<BigDecimal> acetaminophenMg,
    List<Expected> procedures) {

  private static final String FILE = "vignettes-safety.yaml";

  public SafetyVignette {
    mustFire = List.copyOf(mustFire);
    mustNotFire = List.copyOf(mustNotFire);
    procedures = List.copyOf(procedures);
  }

  /**
   * What must come out for one procedure.
   *
   * @param status eligible, hold or blocked
   * @param codes every reason code that is known to apply and more than a warning
   */
  public record Expected(String procedure, String status, Set<String> codes) {
    public Expected {
      codes = Set.copyOf(codes);
    }
  }

  public String id() {
    return patient.person().id();
  }

  /** All of them, in the order of the file. */
  public static List<SafetyVignette> all(KnowledgeBase knowledge) {
    return switch (new CaseReader(knowledge).read(FILE, text())) {
      case CaseReader.Read read ->
          read.cases().stream().map(c -> of(c.build(FixedTime.TODAY))).toList();
      case CaseReader.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** The text of the file of vignettes, as a user could have it. */
  public static String text() {
    try (InputStream in = SafetyVignette.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the testkit lacks (" + FILE + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SafetyVignette of(PatientRecord patient) {
    Node.Group expect =
        (Node.Group) Optional.ofNullable(patient.sections().get("expect")).orElseThrow();
    return new SafetyVignette(
        patient,
        texts(expect.get("must_fire")).toList(),
        texts(expect.get("must_not_fire")).toList(),
        number(expect.get("mme")),
        number(expect.get("acetaminophen_mg")),
        items(expect.get("procedures")).map(node -> expected((Node.Group) node)).toList());
  }

  private static Expected expected(Node.Group group) {
    return new Expected(
        group.get("id").orElseThrow().words(),
        group.get("status").orElseThrow().words(),
        texts(group.get("codes")).collect(Collectors.toSet()));
  }

  private static Optional<BigDecimal> number(Optional<Node> node) {
    return node.filter(Node.Figure.class::isInstance).map(figure -> ((Node.Figure) figure).value());
  }

  private static Stream<String> texts(Optional<Node> node) {
    return items(node).map(Node::words);
  }

  private static Stream<Node> items(Optional<Node> node) {
    return node.filter(Node.Many.class::isInstance).stream()
        .flatMap(many -> ((Node.Many) many).items().stream());
  }
}
