package org.ambulo.core.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What a patient reads is plain and does not scare. */
class PatientWordsTest {

  private static final double GRADE = 6;

  private final Rehabilitation rehab = Visit.SHIPPED.rehabilitation();

  private Stream<String> topics() {
    return rehab.education().stream().flatMap(t -> Stream.of(t.name(), t.text(), t.teachBack()));
  }

  @Test
  void everyTopicReadsAtSixthGradeOrBelow() {
    rehab
        .education()
        .all()
        .forEach(t -> assertThat(grade(t.text())).as(t.id()).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void everyExerciseReadsAtSixthGradeOrBelow() {
    rehab
        .exercises()
        .all()
        .forEach(e -> assertThat(grade(e.how())).as(e.id()).isLessThanOrEqualTo(GRADE));
  }

  @Test
  void noWordScares() {
    List<String> texts =
        Stream.concat(topics(), rehab.exercises().stream().map(e -> e.how())).toList();
    assertThat(rehab.neverSay()).isNotEmpty();
    for (String banned : rehab.neverSay()) {
      assertThat(texts)
          .filteredOn(text -> !text.equals("Does pain always mean damage?"))
          .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(banned));
    }
  }

  /** Flesch-Kincaid grade (Kincaid 1975), syllables counted as groups of vowels. */
  private static double grade(String text) {
    String[] words = text.split("[^A-Za-z0-9']+");
    long sentences = text.chars().filter(c -> c == '.' || c == '?' || c == '!').count();
    int syllables = Stream.of(words).mapToInt(PatientWordsTest::syllables).sum();
    return 0.39 * words.length / Math.max(1, sentences) + 11.8 * syllables / words.length - 15.59;
  }

  private static int syllables(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouyl])e$|e(?=d$)", "");
    return Math.max(1, plain.split("[^aeiouy]+").length - (plain.matches("[^aeiouy].*") ? 1 : 0));
  }
}
