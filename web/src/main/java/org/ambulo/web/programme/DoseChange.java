package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.core.knowledge.ExerciseDose;

/** What is more in one dose than in another. */
final class DoseChange {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private DoseChange() {}

  /** The parts of the dose that went up. */
  static List<String> more(Dose from, Dose to) {
    ExerciseDose old = from.amount();
    ExerciseDose now = to.amount();
    List<String> more = new ArrayList<>();
    more(old.sets(), now.sets(), "sets", more);
    more(old.reps(), now.reps(), "repetitions", more);
    more(old.holdSeconds(), now.holdSeconds(), "seconds held", more);
    more(old.minutes(), now.minutes(), "minutes", more);
    more(old.perDay(), now.perDay(), "times a day", more);
    more(old.perWeek(), now.perWeek(), "days a week", more);
    if (isMore(from.load(), to.load())) {
      more.add("load");
    }
    return more;
  }

  private static void more(
      Optional<Integer> old, Optional<Integer> now, String name, List<String> more) {
    if (now.orElse(0) > old.orElse(0)) {
      more.add(name);
    }
  }

  /** By the first number in it; another load whose weight nobody can tell counts as more. */
  private static boolean isMore(String old, String now) {
    if (now.equals(old) || now.isEmpty()) {
      return false;
    }
    Optional<BigDecimal> before = number(old);
    Optional<BigDecimal> after = number(now);
    return before.isEmpty() || after.isEmpty() || after.get().compareTo(before.get()) > 0;
  }

  private static Optional<BigDecimal> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(new BigDecimal(matcher.group())) : Optional.empty();
  }
}
