package org.ambulo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.cases.CaseReader;

/**
 * An acceptance case of the diagnosis: a patient, and what the expert says must come out.
 *
 * @param accepted diagnoses that may come first; the expert's own is the first of them
 * @param redFlags flags that must fire; others may too
 * @param category empty when no rehabilitation class is right
 */
public record Vignette(
    PatientRecord patient,
    List<String> accepted,
    List<String> redFlags,
    String tier,
    Optional<String> category) {

  private static final String FILE = "vignettes-diagnosis.yaml";

  public Vignette {
    accepted = List.copyOf(accepted);
    redFlags = List.copyOf(redFlags);
  }

  public String id() {
    return patient.person().id();
  }

  /** The text of the file of vignettes, as a user could have it. */
  public static String text() {
    try (InputStream in = Vignette.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the testkit lacks (" + FILE + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All of them, in the order of the file. */
  public static List<Vignette> all(KnowledgeBase knowledge) {
    return switch (new CaseReader(knowledge).read(FILE, text())) {
      case CaseReader.Read read ->
          read.cases().stream().map(c -> of(c.build(FixedTime.TODAY))).toList();
      case CaseReader.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private static Vignette of(PatientRecord patient) {
    Node.Group expect =
        (Node.Group) Optional.ofNullable(patient.sections().get("expect")).orElseThrow();
    List<String> accepted =
        Stream.concat(texts(expect.get("first")), texts(expect.get("accept"))).toList();
    return new Vignette(
        patient,
        accepted,
        texts(expect.get("red_flags")).toList(),
        texts(expect.get("red_flag_status")).findFirst().orElseThrow(),
        texts(expect.get("category")).findFirst());
  }

  private static Stream<String> texts(Optional<Node> node) {
    return node.stream()
        .flatMap(
            found ->
                switch (found) {
                  case Node.Text text -> Stream.of(text.value());
                  case Node.Many many -> many.items().stream().map(Node::words);
                  default -> Stream.empty();
                });
  }
}
