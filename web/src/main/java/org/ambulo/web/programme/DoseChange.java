package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.core.knowledge.ExerciseDose;

/** How one dose differs from another. */
final class DoseChange {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private final List<String> more = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();

  /** From one in numbers, or in words, to one in numbers. */
  DoseChange(Dose from, Dose to) {
    if (from.counted().isEmpty()) {
      unclear.add("the dose of now is in words");
      return;
    }
    ExerciseDose old = from.amount();
    ExerciseDose now = to.amount();
    compare(old.sets(), now.sets(), "sets");
    compare(old.reps(), now.reps(), "repetitions");
    compare(old.holdSeconds(), now.holdSeconds(), "seconds held");
    compare(old.minutes(), now.minutes(), "minutes");
    compare(old.perDay(), now.perDay(), "times a day");
    compare(old.perWeek(), now.perWeek(), "days a week");
    if (isMore(from.load(), to.load())) {
      more.add("load");
    }
  }

  /** The parts of the dose that went up. */
  List<String> more() {
    return more;
  }

  /** Why nobody but the therapist can tell whether it is more; nothing where it can be told. */
  List<String> unclear() {
    return unclear;
  }

  private void compare(Optional<Integer> old, Optional<Integer> now, String name) {
    if (old.isPresent() != now.isPresent()) {
      unclear.add(name + (now.isPresent() ? " not said before" : " not said any more"));
    } else if (old.isPresent() && now.orElseThrow() > old.get()) {
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
