package org.ambulo.web.pages.plan;

import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.words.Days;

/** What was decided, in words. */
final class DecisionWords {

  private static final int LONGEST_NAME = 60;

  private DecisionWords() {}

  /** {@code changed to 2 x 8}. */
  static String decision(DecidedItem item) {
    return switch (item.decision()) {
      case Decision.Accepted accepted ->
          item.proposed().isEmpty() ? "accepted" : "accepted: " + item.proposed();
      case Decision.Changed changed -> "changed to: " + changed.dose();
      case Decision.Declined declined -> "declined";
    };
  }

  /** {@code Accepted by Ada Alder, 3 Nov 2026}. */
  static String state(DecidedItem item) {
    String said =
        switch (item.decision()) {
          case Decision.Accepted accepted -> "Accepted";
          case Decision.Changed changed -> "Changed";
          case Decision.Declined declined -> "Declined";
        };
    String why = item.decision().why();
    return said + " by " + who(item.signed()) + (why.isEmpty() ? "" : ". " + sentence(why));
  }

  static String who(Signature signed) {
    return signed.name() + ", " + Days.DAY.format(signed.on());
  }

  /** The style's name. */
  static String style(DecidedItem item) {
    return switch (item.decision()) {
      case Decision.Accepted accepted -> "accepted";
      case Decision.Changed changed -> "changed";
      case Decision.Declined declined -> "declined";
    };
  }

  /** The first sentence of a text, by which a thing is called. */
  static String name(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** What comes after it. */
  static String rest(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? "" : text.substring(end + 2);
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  /** A name that fits into a line. */
  static String brief(String text) {
    String name = name(text);
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }
}
