package org.ambulo.fhir.search;

import java.text.Normalizer;
import java.util.Locale;

/** How texts are prepared for the index and for a search in it. */
public final class IndexText {

  /** Texts are indexed up to this length; codes and addresses beyond it are not indexed. */
  public static final int LONGEST = 500;

  /** Behind a parameter's name: the name under which its texts stand as they were written. */
  public static final String EXACTLY = ":exact";

  private IndexText() {}

  /** In lower case, without accents and doubled spaces. */
  public static String plain(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    String bare = ascii ? text : withoutMarks(text);
    return spaced(bare.toLowerCase(Locale.ROOT));
  }

  /** No longer than what is indexed. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** Whether it is text that can be kept anywhere: no control characters, no half characters. */
  public static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static String spaced(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        gap = !single.isEmpty();
      } else {
        if (gap) {
          single.append(' ');
          gap = false;
        }
        single.append(c);
      }
    }
    return single.toString();
  }
}
