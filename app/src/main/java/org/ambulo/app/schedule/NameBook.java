package org.ambulo.app.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people, rooms, orders and procedures by their ids, and sentences of the engine with
 * names and days in place of ids and dates.
 */
public record NameBook(Map<String, String> names) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?::\\d\\d)?");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d)(?::\\d\\d)?)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  public NameBook {
    names = Map.copyOf(names);
  }

  /** The name; the id itself where none is known. */
  public String of(String id) {
    return Optional.ofNullable(names.get(id)).orElse(id);
  }

  /** As a day is said, such as Tue 24 Nov. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As a time is said, such as Tue 24 Nov, 09:00. */
  public static String time(LocalDateTime time) {
    return DAY.format(time) + ", " + time.toLocalTime();
  }

  /** A sentence that names ids. */
  public String said(String sentence) {
    String dated = DATE.matcher(sentence).replaceAll(NameBook::dated);
    return WORD.matcher(dated).replaceAll(word -> Matcher.quoteReplacement(named(word.group())));
  }

  private String named(String word) {
    String bare = word.replaceFirst("[._-]+$", "");
    return of(bare) + word.substring(bare.length());
  }

  private static String dated(MatchResult found) {
    try {
      String day = DAY.format(LocalDate.parse(found.group(1)));
      return found.group(2) == null ? day : day + ", " + found.group(2);
    } catch (DateTimeException none) {
      return found.group();
    }
  }
}
