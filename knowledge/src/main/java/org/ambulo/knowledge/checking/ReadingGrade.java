package org.ambulo.knowledge.checking;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school a text in English asks for: the Flesch-Kincaid grade (Kincaid 1975),
 * with syllables counted as groups of vowels.
 */
public final class ReadingGrade {

  private static final double PER_WORD_OF_A_SENTENCE = 0.39;
  private static final double PER_SYLLABLE_OF_A_WORD = 11.8;
  private static final double OFFSET = 15.59;

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private ReadingGrade() {}

  /** The grade; a text without a sentence counts as one. */
  public static double of(String text) {
    String[] words =
        Stream.of(text.split("[^A-Za-z0-9']+", -1))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    if (words.length == 0) {
      return 0;
    }
    long sentences = text.chars().filter(c -> c == '.' || c == '?' || c == '!').count();
    double syllables = Stream.of(words).mapToInt(ReadingGrade::syllables).sum();
    return PER_WORD_OF_A_SENTENCE * words.length / Math.max(1, sentences)
        + PER_SYLLABLE_OF_A_WORD * syllables / words.length
        - OFFSET;
  }

  private static int syllables(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouyl])e$|e(?=d$)", "");
    return (int) Math.max(1, VOWELS.matcher(plain).results().count());
  }
}
