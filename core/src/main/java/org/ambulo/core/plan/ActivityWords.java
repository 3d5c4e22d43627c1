package org.ambulo.core.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.GoalTemplate;

/** Understands what a patient says about an activity, word by word. */
final class ActivityWords {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final GoalRules rules;

  ActivityWords(GoalRules rules) {
    this.rules = rules;
  }

  /** What was meant. */
  sealed interface Meaning {}

  /**
   * An activity.
   *
   * @param template that words it
   * @param participation whether it takes part in life with others
   */
  record Activity(GoalTemplate template, boolean participation) implements Meaning {}

  /** A wish that names no activity: no pain, or a better picture. */
  record NotAnActivity() implements Meaning {}

  /**
   * The meaning of the words.
   *
   * @param cause id of the leading diagnosis
   */
  Meaning meaning(String said, String cause) {
    Set<String> words = Set.of(distinct(said));
    for (GoalTemplate template : rules.templates().all()) {
      if (fits(template, words, cause)) {
        return new Activity(template, template.participation() || takesPart(words));
      }
    }
    if (cannotBeTrained(words)) {
      return new NotAnActivity();
    }
    return new Activity(rules.other(), takesPart(words));
  }

  private static String[] distinct(String said) {
    return BETWEEN
        .splitAsStream(said.toLowerCase(Locale.ENGLISH))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toArray(String[]::new);
  }

  private static boolean fits(GoalTemplate template, Set<String> words, String cause) {
    return meets(template.words(), words)
        && (template.with().isEmpty() || meets(template.with(), words))
        && (template.causes().isEmpty() || template.causes().contains(cause));
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    return others.stream().anyMatch(some::contains);
  }

  private boolean takesPart(Set<String> words) {
    return meets(rules.participation(), words);
  }

  private boolean cannotBeTrained(Set<String> words) {
    GoalRules.TurnedRound turned = rules.turnedRound();
    if (meets(turned.pictures(), words)) {
      return true;
    }
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(turned.pain());
    rest.removeAll(turned.empty());
    return rest.isEmpty();
  }
}
