package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hostile user: whatever the input, a named error and exit 0, 1 or 2; no trace, no hang. */
class FuzzTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final List<String> POISON =
      List.of(
          "1e999999999",
          "-0",
          "NaN",
          ".inf",
          "99999999999999999999999999999999",
          "null",
          "~",
          "[]",
          "{}",
          "\"",
          "'",
          "{{{{",
          "]",
          ":",
          "- -",
          "&a",
          "*a",
          "!!java",
          "\u0000",
          "\uFFFF",
          "\t",
          "true",
          "0x1F",
          "1_000",
          "2026-02-30",
          "\"\\ud800\"",
          "%",
          "---\n",
          "? x",
          "|",
          ">");

  private final Path folder;

  FuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cauda-equina.yaml", "sensitised.yaml", "several.yaml", "synthea-back-pain.json"})
  void survivesMutatedInput(String example) throws IOException {
    byte[] sound = Files.readAllBytes(EXAMPLES.resolve(example));
    SplittableRandom random = new SplittableRandom(example.hashCode());
    int rounds = example.endsWith(".json") ? 40 : 150;
    for (int i = 0; i < rounds; i++) {
      Path file = folder.resolve("case" + ending(example));
      Files.write(file, mutated(sound, random));
      String format = i % 3 == 0 ? "text" : i % 3 == 1 ? "json" : "fhir";
      isHandled(Cli.run("assess", "--format", format, file.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cauda-equina.yaml", "synthea-back-pain.json"})
  void survivesTruncatedInput(String example) throws IOException {
    byte[] sound = Files.readAllBytes(EXAMPLES.resolve(example));
    Path file = folder.resolve("case" + ending(example));
    int step = Math.max(1, sound.length / 40);
    for (int length = 0; length < sound.length; length += step) {
      Files.write(file, Arrays.copyOf(sound, length));
      isHandled(Cli.run("assess", file.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings: {h_age: 1e999999999}",
        "findings: {h_age: 1e-999999999}",
        "findings: {h_duration_weeks: 123456789012345678901234567890123456789012345678901}",
        "patient: {age: -1e30, sex: 7}\nfindings: []",
        "findings: true",
        "instruments: {phq9: {items: [9, x, ~, {}, []]}}",
        "instruments: {nprs: [{date: 0000-00-00, score: ten}]}",
        "labs: {egfr: {value: {value: {value: 1}}}}",
        "cases: {a: 1}",
        "cases: [1, [2], x]",
        "vignettes: [{facts: 3}]",
        "asOf: yesterday\nfindings: {}",
        "conditions: {a: b}",
        "chart: [{kind: spaceship}]",
        "patient: {birth_date: 1850-01-01}",
        "{\"resourceType\": \"Patient\"}"
      })
  void namesWhatIsWrongWithAHostileCase(String text) throws IOException {
    Path file = folder.resolve("hostile.yaml");
    Files.writeString(file, text);
    isHandled(Cli.run("assess", file.toString()));
    isHandled(Cli.run("convert", "--format", "fhir", file.toString()));
    isHandled(Cli.run("convert", "--format", "case", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "3",
        "\"x\"",
        "{}",
        "{\"resourceType\": 7}",
        "{\"resourceType\": \"Bundle\"}",
        "{\"resourceType\": \"Bundle\", \"entry\": {}}",
        "{\"resourceType\": \"Bundle\", \"entry\": [1, null, {\"resource\": []}]}",
        "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Patient\", \"gender\": 3, \"birthDate\": {}}}]}",
        "{\"resourceType\": \"Observation\", \"code\": \"x\", \"valueQuantity\": [1]}",
        "{\"resourceType\": \"Observation\", \"code\": {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"72514-3\"}]}, \"valueQuantity\": {\"value\": 1e400}}",
        "{\"resourceType\": \"Condition\", \"code\": {\"coding\": [[]]}, \"subject\": \"me\"}",
        "{\"resourceType\": \"Patient\", \"contained\": [{\"resourceType\": \"Patient\"}], \"id\": null}"
      })
  void namesWhatIsWrongWithHostileFhir(String text) throws IOException {
    Path file = folder.resolve("hostile.json");
    Files.writeString(file, text);
    isHandled(Cli.run("assess", file.toString()));
    isHandled(Cli.run("assess", "--format", "fhir", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {".yaml", ".json"})
  void refusesDeepNesting(String ending) throws IOException {
    for (String open : List.of("[", "{\"a\":")) {
      Path file = folder.resolve("deep" + ending);
      Files.writeString(file, open.repeat(200_000));
      Cli.Result result = Cli.run("assess", file.toString());
      isHandled(result);
      assertThat(result.exit()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".yaml", ".json", ".ndjson"})
  void answersToAHundredMegabytes(String ending) throws IOException {
    Path file = folder.resolve("huge" + ending);
    byte[] block =
        "{\"a\": [1, 2, 3, \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"]},\n"
            .repeat(1000)
            .getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"resourceType\": \"Bundle\", \"entry\": [\n".getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < 100_000_000L; written += block.length) {
        out.write(block);
      }
      out.write("{}]}".getBytes(StandardCharsets.UTF_8));
    }
    Cli.Result result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> Cli.run("assess", file.toString()));
    isHandled(result);
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoTextAndWhatIsNotThere() throws IOException {
    Path binary = folder.resolve("picture.yaml");
    byte[] noise = new byte[5000];
    SplittableRandom random = new SplittableRandom(3);
    random.nextBytes(noise);
    Files.write(binary, noise);
    Cli.Result result = Cli.run("assess", binary.toString(), folder.resolve("gone").toString());
    isHandled(result);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("picture.yaml: is not UTF-8 text")
        .contains("there is no such");
  }

  private static String ending(String example) {
    return example.substring(example.lastIndexOf('.'));
  }

  private static byte[] mutated(byte[] sound, SplittableRandom random) {
    String text = new String(sound, StandardCharsets.UTF_8);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      int length = Math.min(text.length() - at, 1 + random.nextInt(12));
      String middle =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> POISON.get(random.nextInt(POISON.size()));
            case 2 -> text.substring(at, at + length).repeat(3);
            case 3 -> String.valueOf((char) random.nextInt(0x2FF));
            default -> new StringBuilder(text.substring(at, at + length)).reverse().toString();
          };
      text = text.substring(0, at) + middle + text.substring(at + length);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void isHandled(Cli.Result result) {
    assertThat(result.exit()).isBetween(0, 2);
    assertThat(result.err())
        .doesNotContain("a defect in Ambulo")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    if (result.exit() != 0) {
      assertThat(result.err()).startsWith("ambulo: ");
    }
  }
}
