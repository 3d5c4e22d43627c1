package org.ambulo.lab.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.ScoreEntry;

/** Fills in the questionnaires of one made-up patient: function follows pain. */
final class Questionnaires {

  private static final Origin ORIGIN = new Origin(Origin.Kind.RESOURCE, "demo");
  private static final int MOST = 10;
  private static final int WORST_FUNCTION = 22;
  private static final int GOALS = 3;

  private final KnowledgeBase knowledge;
  private final Patient patient;
  private final Story story;
  private final Draws draws;
  private final RecordBuilder record;
  private final double burden;

  Questionnaires(
      KnowledgeBase knowledge, Patient patient, Story story, Draws draws, RecordBuilder record) {
    this.knowledge = knowledge;
    this.patient = patient;
    this.story = story;
    this.draws = draws;
    this.record = record;
    burden = draws.normal(0, 2);
  }

  void fillIn() {
    List<LocalDate> days = StoryTeller.answered(story);
    for (LocalDate day : days) {
      double pain = story.pain().on(day);
      pain(day, pain);
      if (patient.stage() != Stage.NEW_REFERRAL) {
        function(day, pain, day.equals(days.getFirst()));
      }
    }
    if (patient.stage() != Stage.NEW_REFERRAL) {
      mood(days.getFirst());
    }
  }

  private void pain(LocalDate day, double pain) {
    int average = PlainPain.points(pain);
    Map<Integer, Integer> items = new TreeMap<>();
    items.put(1, PlainPain.points(pain + draws.between(-1, 1) * Math.min(1, average)));
    items.put(2, average);
    items.put(4, PlainPain.points(average == 0 ? 0 : pain + 2));
    score("nprs", day, items);
  }

  private void function(LocalDate day, double pain, boolean first) {
    int ticked = (int) Math.clamp(Math.rint(2 * pain + Math.min(burden, pain)), 0, WORST_FUNCTION);
    total("rmdq24", day, ticked);
    Map<Integer, Integer> able = new TreeMap<>();
    for (int goal = 1; goal <= GOALS; goal++) {
      able.put(goal, PlainPain.points(MOST - pain * 1.1 + draws.between(-1, 1)));
    }
    score("psfs", day, able);
    if (story.treated().isPresent() || story.asked().isPresent()) {
      total("odi", day, 2 * (int) Math.clamp(Math.rint(3 * pain + burden), 0, 40));
    }
    int better = (int) Math.clamp(Math.rint(4 - (story.pain().before() - pain) / 2), 1, 7);
    if (!first) {
      total("pgic", day, better);
    }
  }

  private void mood(LocalDate day) {
    boolean low = patient.others().stream().anyMatch(one -> one.code().startsWith("F32"));
    total("phq9", day, low ? draws.between(8, 13) : draws.between(0, 7));
    total("gad7", day, low ? draws.between(5, 10) : draws.between(0, 6));
    new ScoreEntry(
            knowledge.instruments().get("startback9"),
            Optional.of(PartialDate.of(day)),
            ORIGIN,
            record)
        .band(draws.one(low ? List.of("medium", "high") : List.of("low", "low", "medium")))
        .done();
  }

  private void total(String id, LocalDate day, int total) {
    new ScoreEntry(
            knowledge.instruments().get(id), Optional.of(PartialDate.of(day)), ORIGIN, record)
        .total(BigDecimal.valueOf(total))
        .done();
  }

  private void score(String id, LocalDate day, Map<Integer, Integer> items) {
    ScoreEntry entry =
        new ScoreEntry(
            knowledge.instruments().get(id), Optional.of(PartialDate.of(day)), ORIGIN, record);
    items.forEach((number, points) -> entry.item(number, BigDecimal.valueOf(points)));
    entry.done();
  }
}
