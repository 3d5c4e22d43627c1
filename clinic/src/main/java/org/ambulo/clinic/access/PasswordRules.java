package org.ambulo.clinic.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which passwords may be chosen: long ones that are not made of what everybody tries first. No rule
 * asks for signs or capitals, and none ends by itself.
 */
final class PasswordRules {

  private static final int SHORTEST = 12;

  /** The hash reads no further. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int FEWEST_OWN = 6;
  private static final List<String> COMMON = common();

  private PasswordRules() {}

  /** What is wrong with it, for its chooser to read; nothing: it may be taken. */
  static List<String> faults(String password, Account account) {
    List<String> faults = new ArrayList<>();
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      faults.add("Take at least " + SHORTEST + " characters. A few words in a row are good.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      faults.add("Take at most " + MOST_BYTES + " characters.");
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      faults.add("Take more different characters.");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (Math.min(own(plain, account), own(letters(plain), account)) < FEWEST_OWN) {
      faults.add("Too easy to guess: leave out common words, rows of keys and your own name.");
    }
    return List.copyOf(faults);
  }

  /** How many letters are left when everything is taken out that others would guess. */
  private static int own(String password, Account account) {
    String left = password;
    for (String part : (account.login() + " " + account.name()).split("[^\\p{L}\\p{N}]+", -1)) {
      left = part.length() > 2 ? left.replace(part.toLowerCase(Locale.ROOT), "") : left;
    }
    for (String word : COMMON) {
      left = left.replace(word, "");
    }
    return left.replaceAll("\\P{L}+", "").replaceAll("(.)\\1+", "$1").length();
  }

  /** With digits and signs read as the letters that they often stand for. */
  private static String letters(String text) {
    return text.replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't')
        .replace('@', 'a')
        .replace('$', 's');
  }

  private static List<String> common() {
    try (InputStream stream = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
