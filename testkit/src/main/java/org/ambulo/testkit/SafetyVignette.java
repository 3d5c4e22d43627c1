package org.ambulo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/** An acceptance case of safety: a patient, and what must come out for procedures. */
public record SafetyVignette(PatientRecord patient, List<Expected> procedures) {

  private static final String FILE = "vignettes-safety.yaml";

  public SafetyVignette {
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

  /** All of them, in the order of the file. */
  public static List<SafetyVignette> all(KnowledgeBase knowledge) {
    return switch (new CaseReader(knowledge).read(FILE, text())) {
      case CaseReader.Read read ->
          read.cases().stream().map(c -> of(c.build(FixedTime.TODAY))).toList();
      case CaseReader.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private static SafetyVignette of(PatientRecord patient) {
    Stream<Node> procedures =
        patient.sections().get("expect") instanceof Node.Group expect
            ? items(expect.get("procedures"))
            : Stream.empty();
    return new SafetyVignette(
        patient, procedures.map(node -> expected((Node.Group) node)).toList());
  }

  private static Expected expected(Node.Group group) {
    return new Expected(
        group.get("id").orElseThrow().words(),
        group.get("status").orElseThrow().words(),
        items(group.get("codes")).map(Node::words).collect(Collectors.toSet()));
  }

  private static Stream<Node> items(Optional<Node> node) {
    return node.filter(Node.Many.class::isInstance)
        .map(Node.Many.class::cast)
        .stream()
        .flatMap(many -> many.items().stream());
  }
}
