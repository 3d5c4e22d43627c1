package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.rehab.Prescriber;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.rehab.RehabRequest;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.words.patient.PainWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patient reads on the phone is for a sixth-grader, and has no words of programs. */
class PhoneWordsTest {

  private static final double GRADE = 6;
  private static final Path TEMPLATES = Path.of("..", "web", "src", "main", "jte");
  private static final List<String> NEVER =
      List.of("fhir", "resource", "observation", "questionnaire", "server", "error", "invalid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "today",
        "check-in",
        "progress",
        "visits",
        "my-messages",
        "learn",
        "exercises",
        "my-body-chart",
        "bodychartform",
        "who-looked"
      })
  void templatesReadEasily(String name) throws IOException {
    String text = visible(Files.readString(TEMPLATES.resolve(name + ".jte")));

    assertThat(text.length()).isGreaterThan(20);
    assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(GRADE);
    assertThat(NEVER).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
  }

  /** Without tags, directives and what is filled in; each piece counts as a sentence. */
  private static String visible(String template) {
    return template
        .replaceAll("(?m)^@(import|param).*$", "")
        .replaceAll("@template\\.\\w+\\(.*@`", " ")
        .replaceAll("@template\\.\\w+\\(.*\\)", " ")
        .replaceAll("@(if|elseif|for)\\(.*\\)|@else|@endif|@endfor", " ")
        .replaceAll("\\$(unsafe)?\\{[^}]*}", " ")
        .replaceAll("</?(b|span|a)\\b[^>]*>", " ")
        .replaceAll("<[^>]*>", "\n")
        .replaceAll("`\\)", " ")
        .lines()
        .map(String::strip)
        .filter(line -> line.matches(".*[A-Za-z].*"))
        .map(line -> line.matches(".*[.?!]$") ? line : line + ".")
        .reduce("", (all, line) -> all + line + " ")
        .strip();
  }

  @Test
  void whatTheScriptSaysReadsEasily() throws IOException {
    String script;
    try (InputStream stream =
        PhoneWordsTest.class.getResourceAsStream("/org/ambulo/web/assets/phone.js")) {
      script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> said =
        Stream.of(script.split("[`\"]", -1))
            .filter(text -> text.matches("(?s).*[a-z] [a-z].*[.] *"))
            .filter(text -> !text.contains("=>"))
            .toList();

    assertThat(said).hasSizeGreaterThan(4);
    assertThat(said)
        .allSatisfy(text -> assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void worriesReadEasilyAndNeverAskForLessThanTheirRedFlag() {
    List<Triage.Worry> worries = Knowledge.shipped().triage().worries();

    assertThat(worries).hasSizeGreaterThan(5);
    assertThat(worries)
        .allSatisfy(
            worry -> {
              assertThat(ReadingGrade.of(worry.text())).isLessThanOrEqualTo(GRADE);
              assertThat(worry.help().interrupts()).isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatToDoAtOnceIsKnownOfEveryTierThatInterruptsAndReadsEasily(Tier tier) {
    Optional<Triage.SafetyNet> net = Knowledge.shipped().triage().safetyNet(tier);

    assertThat(net.isPresent()).isEqualTo(tier.interrupts());
    net.map(one -> one.title() + " " + one.text() + " " + one.more())
        .ifPresent(
            text -> {
              assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(GRADE);
              assertThat(NEVER).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nslbp", "disc_radiculopathy", "vcf", "nociplastic"})
  void whichPainIsAllRightReadsEasily(String diagnosis) {
    KnowledgeBase knowledge = Knowledge.shipped();
    Programme programme =
        new Prescriber(knowledge)
            .prescribe(
                RehabRequest.of(
                    new RecordBuilder(knowledge).build(LocalDate.of(2026, 11, 23)),
                    diagnosis,
                    Optional.empty()));
    List<String> words = PainWords.of(knowledge.rehabilitation().monitoring(), programme);

    assertThat(words).hasSizeGreaterThan(2);
    assertThat(words)
        .allSatisfy(text -> assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(GRADE));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 61000, 60",
    "1000, 1000, 0",
    "5000, 1000, 0",
    "yesterday, 1000, 0",
    "'', '', 0",
    "-9223372036854775808, 9223372036854775807, 0"
  })
  void howLongAgoIsByThePhonesOwnClock(String said, String sent, long seconds) {
    assertThat(CheckInPages.age(said, sent)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
