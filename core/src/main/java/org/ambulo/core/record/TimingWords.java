package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how often from the words and abbreviations of prescriptions: {@code BID}, {@code q4-6h},
 * {@code every four to six hours}. Of a range the shortest interval counts.
 */
public final class TimingWords {

  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight");

  private static final Map<String, Integer> TIMES_A_DAY =
      Map.ofEntries(
          Map.entry("qd", 1),
          Map.entry("daily", 1),
          Map.entry("once daily", 1),
          Map.entry("once a day", 1),
          Map.entry("every day", 1),
          Map.entry("qhs", 1),
          Map.entry("hs", 1),
          Map.entry("at bedtime", 1),
          Map.entry("bid", 2),
          Map.entry("twice daily", 2),
          Map.entry("twice a day", 2),
          Map.entry("tid", 3),
          Map.entry("three times daily", 3),
          Map.entry("three times a day", 3),
          Map.entry("qid", 4),
          Map.entry("four times daily", 4),
          Map.entry("four times a day", 4));

  private static final Pattern EVERY =
      Pattern.compile(
          "(?:q|every)\\s*(\\d+|[a-z]+(?: two)?)(?:\\s*(?:-|to)\\s*(?:\\d+|[a-z]+))?\\s*(h|hr|hrs|hour|hours|d|day|days)\\b");

  private TimingWords() {}

  /** The rhythm that the words name; nothing where they name none. */
  public static Optional<Dosage.Rhythm> rhythm(String words) {
    String text = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    Matcher every = EVERY.matcher(text);
    if (every.find()) {
      return number(every.group(1))
          .map(n -> every.group(2).startsWith("h") ? n : n.multiply(DAY))
          .map(hours -> new Dosage.Rhythm(BigDecimal.ONE, hours));
    }
    return TIMES_A_DAY.entrySet().stream()
        .filter(entry -> (" " + text + " ").contains(" " + entry.getKey() + " "))
        .max(Map.Entry.comparingByValue())
        .map(entry -> new Dosage.Rhythm(BigDecimal.valueOf(entry.getValue()), DAY));
  }

  private static Optional<BigDecimal> number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Optional.of(new BigDecimal(word)).filter(n -> n.signum() > 0);
    }
    return switch (word) {
      case "twelve" -> Optional.of(BigDecimal.valueOf(12));
      case "seventy two" -> Optional.of(BigDecimal.valueOf(72));
      case "other" -> Optional.of(BigDecimal.TWO);
      default -> Optional.of(NUMBERS.indexOf(word)).filter(n -> n > 0).map(BigDecimal::valueOf);
    };
  }
}
