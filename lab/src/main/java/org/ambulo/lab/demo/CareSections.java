package org.ambulo.lab.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;

/** The parts of a made-up patient's case that are kept whole: diary, therapy, goals, requests. */
final class CareSections {

  private static final int GOALS = 3;
  private static final int GOAL_WEEKS = 6;

  private final Recipe recipe;
  private final LocalDate today;
  private final Patient patient;
  private final Story story;
  private final Draws draws;
  private final SequencedMap<String, Node> sections = new LinkedHashMap<>();

  CareSections(Recipe recipe, LocalDate today, Patient patient, Story story, Draws draws) {
    this.recipe = recipe;
    this.today = today;
    this.patient = patient;
    this.story = story;
    this.draws = draws;
  }

  SequencedMap<String, Node> sections() {
    if (patient.stage() == Stage.NEW_REFERRAL) {
      return sections;
    }
    sections.put("flags", Node.many(flags().stream().map(Node::text).toList()));
    if (!story.pain().diary().isEmpty()) {
      sections.put("diary", Node.many(story.pain().diary().stream().map(this::rating).toList()));
    } else {
      sections.put("activity_pain", number((int) Math.rint(story.pain().before() + 1)));
    }
    done();
    care();
    if (patient.stage().isUnderWay() || patient.stage() == Stage.PAST) {
      sections.put(
          "attended",
          Node.many(story.attended().stream().map(day -> Node.text(day.toString())).toList()));
      sections.put("goals", goals());
      sections.put("adherence", adherence());
    }
    asked();
    return sections;
  }

  private static Node number(int value) {
    return Node.number(BigDecimal.valueOf(value));
  }

  private Node rating(Rating rating) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("date", Node.text(rating.date().toString()));
    fields.put("nrs", number(rating.points()));
    fields.put("kind", Node.text(rating.kind().name().toLowerCase(Locale.ROOT)));
    return Node.group(fields);
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (patient.stage().isUnderWay()) {
      flags.add("active_rehab");
    }
    if (story.asked().isPresent() || story.treated().isPresent()) {
      flags.addAll(List.of("consent", "driver_available"));
    }
    if (story.asked().isPresent() && draws.happens(0.5)) {
      flags.add("therapy_booked");
    }
    switch (patient.stage()) {
      case RECOVERED ->
          flags.addAll(
              List.of(
                  "goals_met",
                  "patient_agrees",
                  "self_management_plan",
                  "home_programme_independent",
                  "teach_back_done",
                  "work_restored"));
      case EXAMINED, PLAN_PROPOSED, CONSERVATIVE -> {
        if (draws.happens(0.25)) {
          flags.add("off_work");
        }
      }
      default -> {}
    }
    return flags;
  }

  private void done() {
    if (story.treated().isEmpty()) {
      return;
    }
    Treated treated = story.treated().get();
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", Node.text(treated.by().id()));
    fields.put("date", Node.text(treated.date().toString()));
    fields.put("level", Node.text(treated.level()));
    treated.side().ifPresent(side -> fields.put("side", Node.text(side)));
    treated.by().selectedBy().ifPresent(way -> fields.put("selected_by", Node.text(way)));
    sections.put("interventions", Node.many(List.of(Node.group(fields))));
  }

  private void care() {
    LocalDate until = story.ended().orElse(today);
    int weeks = draws.between(4, 16) + Math.max(0, StoryTeller.weeks(story.first(), until));
    sections.put("care", Node.group(Map.of("conservative_weeks", number(weeks))));
    if (patient.stage() == Stage.RECOVERED) {
      sections.put("course", Node.group(Map.of("usual_activity_weeks", number(6))));
    }
  }

  /** One for each activity that the patient rates, in the same order. */
  private Node goals() {
    int first = draws.between(0, recipe.activities().size() - 1);
    List<Node> goals = new ArrayList<>();
    for (int i = 0; i < GOALS; i++) {
      Map<String, Node> fields = new LinkedHashMap<>();
      int place = (first + i) % recipe.activities().size();
      fields.put("activity", Node.text(recipe.activities().get(place)));
      fields.put("psfs", number(draws.between(2, 4)));
      fields.put("psfs_target", number(7));
      fields.put("by", Node.text(today.plusWeeks(GOAL_WEEKS).toString()));
      goals.add(Node.group(fields));
    }
    return Node.many(goals);
  }

  private Node adherence() {
    Map<String, Node> fields = new LinkedHashMap<>();
    boolean well = patient.stage() == Stage.RECOVERED || draws.happens(0.75);
    fields.put("home_days_per_week", number(well ? draws.between(4, 6) : draws.between(1, 2)));
    return Node.group(fields);
  }

  private void asked() {
    if (patient.cause().procedure().isEmpty()) {
      return;
    }
    Recipe.TreatedBy by = patient.cause().procedure().get();
    boolean needle = story.asked().isPresent() || story.treated().isPresent();
    if (needle && !by.history().fields().isEmpty()) {
      sections.put("hx", by.history());
    }
    if (story.asked().isPresent()) {
      Map<String, Node> request = new LinkedHashMap<>(by.request().fields());
      request.put("date", Node.text(story.asked().get().toString()));
      sections.put("request", Node.group(request));
      sections.put("steroid_mpeq_3mo", number(0));
      sections.put("steroid_mpeq_12mo", number(0));
      if (patient.anticoagulated().isPresent() && draws.happens(0.4)) {
        String medicine = patient.anticoagulated().get().medicine();
        sections.put("holds", Node.group(Map.of(medicine, number(draws.between(1, 5)))));
      }
    }
  }
}
