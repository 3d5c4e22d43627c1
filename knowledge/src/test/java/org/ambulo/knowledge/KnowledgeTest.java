package org.ambulo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.knowledge.kit.Draft;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.ContentPack;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.KnowledgeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

  private final KnowledgeBase shipped = Visit.SHIPPED;

  @Test
  void shipsWhatTheClinicalReferenceNames() {
    assertThat(shipped.diagnoses().size()).isEqualTo(23);
    assertThat(shipped.redFlags().size()).isEqualTo(23);
    assertThat(shipped.instruments().size()).isEqualTo(20);
    assertThat(shipped.performanceTests().size()).isEqualTo(13);
    assertThat(shipped.findings().size()).isGreaterThanOrEqualTo(144);
    assertThat(shipped.mechanism().findings()).hasSize(11);
    assertThat(shipped.medicines().size()).isEqualTo(123);
    assertThat(shipped.interactions().size()).isEqualTo(106);
    assertThat(shipped.triage().tiers())
        .containsOnlyKeys(Tier.SOON, Tier.SAME_WEEK, Tier.URGENT, Tier.EMERGENCY);
  }

  @Test
  void isTheSameFromTheFolderAsFromThePack() {
    assertThat(withoutPlaces(Draft.ofTheContent().content()).files())
        .isEqualTo(Knowledge.shippedContent().files());
    assertThat(Knowledge.read(Path.of("content"))).isInstanceOf(KnowledgeReader.Read.class);
  }

  @Test
  void shipsNoItemTextThatMayNotBeShown() {
    assertThat(shipped.instruments().all())
        .filteredOn(instrument -> !instrument.licence().itemsIncluded())
        .isNotEmpty()
        .allSatisfy(instrument -> assertThat(instrument.stem()).isEmpty());
  }

  @Test
  void givesEveryAnswerAPlaceAmongTheOutcomesOfItsFinding() {
    for (Finding finding : shipped.findings().all()) {
      if (finding.kind() instanceof Finding.Kind.Quantity quantity
          && !finding.outcomes().isEmpty()) {
        assertThat(finding.outcomes().getLast().upTo().orElseThrow())
            .as(finding.id())
            .isGreaterThanOrEqualTo(quantity.greatest());
      }
    }
  }

  // ---- the pack

  @Test
  void comesOutOfThePackAsItWentIn() throws IOException {
    Content content = Draft.ofTheContent().content();

    assertThat(read(packed(content)).files()).isEqualTo(withoutPlaces(content).files());
    assertThat(read(packed(content)).files().keySet())
        .containsExactlyElementsOf(content.files().keySet());
  }

  @Test
  void packsTheSameContentToTheSameBytes() throws IOException {
    assertThat(packed(Draft.ofTheContent().content()))
        .isEqualTo(packed(Draft.ofTheContent().content()));
  }

  @Test
  void keepsEveryKindOfNodeInThePack() throws IOException {
    SequencedMap<String, Node> fields = new LinkedHashMap<>();
    fields.put("text", Node.text("Örebro \u2265 50 \uD83E\uDE7A"));
    fields.put("empty", Node.text(""));
    fields.put("number", Node.number(new BigDecimal("0.010")));
    fields.put("yes", Node.flag(true));
    fields.put("no", Node.flag(false));
    fields.put("nothing", new Node.Empty(Place.NOWHERE));
    fields.put("list", Node.many(List.of(Node.many(List.of()), Node.group(Map.of()))));
    Content content = content(new Node.Group(fields, Place.NOWHERE));

    assertThat(read(packed(content))).isEqualTo(content);
  }

  @Test
  void packsATextOfAnyLength() throws IOException {
    Content content = content(Node.group(Map.of("text", Node.text("long ".repeat(20_000)))));

    assertThat(read(packed(content))).isEqualTo(content);
  }

  @Test
  void refusesAPackThatIsCutShort() throws IOException {
    byte[] whole = packed(Draft.ofTheContent().content());

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
  }

  private static Content content(Node.Group file) {
    return new Content(new LinkedHashMap<>(Map.of("file.yaml", file)));
  }

  private static byte[] packed(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentPack.write(content, out);
    return out.toByteArray();
  }

  private static Content read(byte[] pack) throws IOException {
    return ContentPack.read(new ByteArrayInputStream(pack));
  }

  // ---- folders

  @Test
  void namesFileAndLineOfWhatIsNoYaml(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("findings"));
    Files.writeString(
        folder.resolve("findings/bad.yaml"), "findings:\n  - {id: a\n", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("list.yaml"), "- a\n", StandardCharsets.UTF_8);

    assertThat(faults(Knowledge.read(folder)))
        .extracting(Fault::toString)
        .satisfiesExactly(
            bad -> assertThat(bad).startsWith("findings/bad.yaml:3: not YAML"),
            list -> assertThat(list).isEqualTo("list.yaml:1: must be a group of fields"));
  }

  @Test
  void namesAFolderThatIsNotThere(@TempDir Path folder) {
    assertThat(faults(Knowledge.read(folder.resolve("nowhere"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).startsWith("cannot be read"));
  }

  @Test
  void namesAFileThatIsNoText(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("bad.yaml"), new byte[] {(byte) 0xc3, (byte) 0x28});

    assertThat(faults(Knowledge.read(folder)))
        .anySatisfy(fault -> assertThat(fault.message()).startsWith("cannot be read"));
  }

  private static List<Fault> faults(KnowledgeReader.Outcome outcome) {
    assertThat(outcome).isInstanceOf(KnowledgeReader.Refused.class);
    return ((KnowledgeReader.Refused) outcome).faults();
  }

  // ---- whatever an author writes

  @Test
  void readsOrRefusesWhateverStandsInPlaceOfANode() {
    SplittableRandom random = new SplittableRandom(5);
    Content whole = Draft.ofTheContent().content();
    List<String> names = List.copyOf(whole.files().keySet());
    List<UnaryOperator<Node>> slips =
        List.of(
            node -> new Node.Text("zzz", node.place()),
            node -> new Node.Figure(new BigDecimal("-7.5"), node.place()),
            node -> new Node.Figure(new BigDecimal("1e30"), node.place()),
            node -> new Node.Empty(node.place()),
            node -> new Node.Flag(true, node.place()),
            node -> new Node.Many(List.of(), node.place()),
            node -> new Node.Group(new LinkedHashMap<>(), node.place()));
    for (int i = 0; i < 150; i++) {
      String name = names.get(random.nextInt(names.size()));
      Node.Group file = whole.file(name).orElseThrow();
      int[] left = {1 + random.nextInt(size(file) - 1)};
      Node slipped = with(file, left, slips.get(i % slips.size()));
      SequencedMap<String, Node.Group> files = new LinkedHashMap<>(whole.files());
      files.put(name, (Node.Group) slipped);

      assertThat(KnowledgeReader.read(new Content(files))).as("slip %d in %s", i, name).isNotNull();
    }
  }

  private static int size(Node node) {
    return switch (node) {
      case Node.Group group ->
          1 + group.fields().values().stream().mapToInt(KnowledgeTest::size).sum();
      case Node.Many many -> 1 + many.items().stream().mapToInt(KnowledgeTest::size).sum();
      default -> 1;
    };
  }

  /** The tree with the node of this number, counted from the top, replaced. */
  private static Node with(Node node, int[] number, UnaryOperator<Node> slip) {
    if (number[0]-- == 0) {
      return slip.apply(node);
    }
    return switch (node) {
      case Node.Group group -> {
        SequencedMap<String, Node> fields = new LinkedHashMap<>();
        group.fields().forEach((key, value) -> fields.put(key, with(value, number, slip)));
        yield new Node.Group(fields, group.place());
      }
      case Node.Many many ->
          new Node.Many(
              many.items().stream().map(item -> with(item, number, slip)).toList(), many.place());
      default -> node;
    };
  }

  private static Content withoutPlaces(Content content) {
    SequencedMap<String, Node.Group> files = new LinkedHashMap<>();
    content.files().forEach((name, group) -> files.put(name, (Node.Group) withoutPlaces(group)));
    return new Content(files);
  }

  private static Node withoutPlaces(Node node) {
    return switch (node) {
      case Node.Group group -> {
        SequencedMap<String, Node> fields = new LinkedHashMap<>();
        group.fields().forEach((key, value) -> fields.put(key, withoutPlaces(value)));
        yield new Node.Group(fields, Place.NOWHERE);
      }
      case Node.Many many ->
          Node.many(many.items().stream().map(KnowledgeTest::withoutPlaces).toList());
      case Node.Text text -> Node.text(text.value());
      case Node.Figure figure -> Node.number(figure.value());
      case Node.Flag flag -> Node.flag(flag.value());
      case Node.Empty empty -> new Node.Empty(Place.NOWHERE);
    };
  }
}
