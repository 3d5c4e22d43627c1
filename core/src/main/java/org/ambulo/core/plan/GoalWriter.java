package org.ambulo.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;

/** Makes goals of what a patient wants to do again. */
final class GoalWriter {

  private final GoalRules rules;
  private final Instrument instrument;
  private final ActivityWords words;

  GoalWriter(KnowledgeBase knowledge) {
    rules = knowledge.goals();
    instrument = knowledge.instruments().get(rules.limits().instrument());
    words = new ActivityWords(rules);
  }

  /**
   * The goals as of the record's day.
   *
   * @param cause id of the leading diagnosis
   */
  Goals write(PatientRecord patient, String cause) {
    ActivityReader.Read read = ActivityReader.read(patient, rules.limits(), instrument.range());
    GoalMaker maker = new GoalMaker(rules, instrument, patient.asOf());
    Map<String, Integer> used = new HashMap<>();
    List<Goal> goals = new ArrayList<>();
    List<String> full = new ArrayList<>();
    List<Goals.TurnedRound> turned = new ArrayList<>();
    for (NamedActivity activity :
        read.activities().stream().distinct().sorted(NamedActivity.HARDEST_FIRST).toList()) {
      switch (words.meaning(activity.words(), cause)) {
        case ActivityWords.NotAnActivity wish ->
            turned.add(new Goals.TurnedRound(activity.words(), rules.turnedRound().ask()));
        case ActivityWords.Activity meant -> {
          Optional<Goal> goal = maker.make(activity, meant, used);
          goal.ifPresent(goals::add);
          if (goal.isEmpty()) {
            full.add(activity.words());
          }
        }
      }
    }
    List<Goal> active = active(goals);
    List<Goal> later = goals.stream().filter(goal -> !active.contains(goal)).toList();
    return new Goals(active, later, full, turned, ask(active, full), read.problems());
  }

  /** The first ones, one that takes part in life among them where one was named. */
  private List<Goal> active(List<Goal> goals) {
    int most = rules.limits().most();
    List<Goal> active = new ArrayList<>(goals.subList(0, Math.min(most, goals.size())));
    if (active.stream().noneMatch(Goal::participation)) {
      goals.stream()
          .skip(active.size())
          .filter(Goal::participation)
          .findFirst()
          .ifPresent(
              goal -> {
                active.removeLast();
                active.add(goal);
              });
    }
    return active;
  }

  private List<String> ask(List<Goal> active, List<String> full) {
    GoalRules.Questions questions = rules.questions();
    List<String> ask = new ArrayList<>();
    if (active.size() < rules.limits().fewest()) {
      ask.add(questions.activities());
    }
    if (active.stream().noneMatch(Goal::participation)) {
      ask.add(questions.participation());
    }
    full.forEach(activity -> ask.add(activity + ": " + questions.full()));
    return ask;
  }
}
