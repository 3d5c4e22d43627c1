package org.ambulo.knowledge.kit;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.KnowledgeReader;
import org.ambulo.knowledge.reading.YamlDocuments;

/**
 * A clinic that knows very little, so that its differential can be worked out by hand. Its content
 * is written like the real one; a test gives the files it is about and gets the rest empty.
 */
public final class TinyClinic {

  private final SequencedMap<String, Node.Group> files = new LinkedHashMap<>();

  private TinyClinic() {
    file("sources.yaml", "sources: {expert: {cite: The expert of the tiny clinic, conf: U}}");
    file("triage.yaml", "{tiers: [], required_screen: [], lead_priority: [], demands: {}}");
    file("red-flags/none.yaml", "red_flags: []");
    file(
        "yellow-flags.yaml",
        """
        stratification: {id: high, text: high, when: {all: [{entered: high}]}, yellow_flags_ge: 3,
          conf: U, src: [expert]}
        yellow_flags: []
        """);
    file(
        "imaging.yaml",
        "{rules: [], other_tests: [], default: {id: none, text: none, conf: U, src: [expert]}}");
    file("problems.yaml", "{problems: [], answers: []}");
    file("measures.yaml", "measures: []");
    file("body-chart.yaml", "{regions: [], sensations: [], answers: [], kept_as_answers: []}");
    file("care.yaml", "{circumstances: [], numbers: [" + numbers() + "]}");
    file("medicine-classes.yaml", "classes: []");
    file(
        "needle-safety.yaml",
        """
        reason_codes: []
        gates: []
        holds: []
        steroid: {agents: [], caps: [], notes: [],
          interval: {days: 14, preferred_days: 28, conf: U, src: [expert]}}
        """);
    file(
        "prior-authorisation.yaml",
        """
        profiles: [{id: payer, name: payer, note: none, conf: U, src: [expert]}]
        programmes: []
        evidence_rules: []
        packets: []
        """);
    file(
        "coordination.yaml",
        "{stages: [], unknown: {lead: nobody, do: ask, conf: U, src: [expert]}}");
    file(
        "outcomes.yaml",
        """
        episode: {gap_weeks: 40, conf: U, src: [expert]}
        conclusions: [{id: better, name: better, when: {entered: never}, conf: U, src: [expert]}]
        escalations: []
        trajectory: {weeks: weeks_of_care, assessed: [], early_weeks: 1, checks: [], conf: U,
          src: [expert]}
        discharge: {criteria: [], follow_up_months: [], follow_up: {text: none, who: nobody},
          by_choice: {id: choice, text: none, when: {entered: never}, conf: U, src: [expert]},
          conf: U, src: [expert]}
        relapse: []
        registry: {smallest_group: 2, age_from: [40], plan_days: 7, first_session_days: 7,
          procedure_days: 7, conf: U, src: [expert],
          response: {pain_better: {concluded: better}, pain_halved: {concluded: better},
            function_better: {concluded: better}, recovered: {concluded: better}}}
        """);
    goals();
    file(
        "course-of-care.yaml",
        """
        {by_tier: {}, own: [], visits: [],
          rules: [{id: any, start_days: 0, review_days: 1, conf: U, src: [expert]}]}
        """);
    file("positions.yaml", "{guidelines: [], topics: []}");
    file("plan/orders.yaml", "orders: []");
    file("plan/vocabulary.yaml", "tokens: []");
    file("medicine-indications.yaml", "indications: []");
    file(
        "medicine-limits.yaml",
        Stream.of("older", "liver_or_alcohol", "pregnant", "first_trimester", "may_be_pregnant")
            .map(name -> name + ": " + never())
            .collect(
                Collectors.joining(
                    ", ",
                    "{",
                    ", units_at_once: {value: 10, conf: U, src: [expert]},"
                        + " list_holds_days: {value: 30, conf: U, src: [expert]}}")));
    file(
        "opioid-taper.yaml",
        """
        {duration: hx.years, paces: [{id: slow, name: slow, for: all, when: {entered: never},
            every: month, cut_percent: 10, of: remaining, conf: U, src: [expert]}],
          unknown_duration: slow, specialist: [], cautions: [], form_words: {},
          follow_up: {first_weeks: 1, every_weeks: 4, months_most: 3, text: ask, conf: U,
            src: [expert]},
          endings: {stretch: {text: rest, conf: U, src: [expert]},
            change_form: {text: ask, conf: U, src: [expert]}}}
        """);
    file("watch-list.yaml", "items: []");
    file(
        "medicine-alerts.yaml",
        Stream.of("info", "moderate", "major", "contraindicated")
            .map(id -> "{id: " + id + ", raises: 0, conf: U, src: [expert]}")
            .collect(
                Collectors.joining(
                    ", ", "severities: [", "]\nbanner: {classes: [], conf: U, src: [expert]}")));
    file(
        "dependency-risk.yaml",
        """
        {total: hx.years, caution: none, matters: {when: {entered: never}, conf: U, src: [expert]},
          high: {when: {at_least: 1, of: [{entered: never}]}, conf: U, src: [expert]}}
        """);
    rehabilitation();
    relief();
    file("pain-observations.yaml", "pain_observations: []");
    file("performance-tests.yaml", "tests: []");
    file("classification.yaml", "{categories: [], by_diagnosis: {}}");
    file(
        "inference.yaml",
        """
        group_damping: {value: 0.25, conf: U, src: [expert]}
        shrink: {conf: U, src: [expert], by_confidence: {V: 1.0, K: 1.0, U: 0.85}}
        presentation:
          specific_from: {probability: 0.35, conf: U, src: [expert]}
          lead_ratio: {value: 1.3, conf: U, src: [expert]}
          bands: {low_below: 0.15, high_above: 0.50, conf: U, src: [expert]}
        ask: {conf: U, src: [expert], at_most: 8,
          cost: {history: 1, exam: 2, cluster: 2, lab: 4, imaging: 8}}
        groups:
          - {id: g_history, cap: 10, conf: U, src: [expert]}
          - {id: g_exam, cap: 4, conf: U, src: [expert]}
          - {id: g_age, cap: 10, conf: U, src: [expert]}
          - {id: g_trauma, cap: 12, conf: U, src: [expert]}
        """);
    file(
        "scheduling.yaml",
        """
        {id: scheduling, procedure: 2, delay_per_day: 0.01, main_therapist: 0.1, preferred_time: 0,
          below_floor: 0.3, move: 0.05, near_factor: 2, near_working_days: 3, notice_hours: 24,
          session_gap_days: 2, floor_part: 3, session_minutes: 45,
          notes: [{about: move, text: A guess., conf: U, src: [expert]}], conf: U, src: [expert]}
        """);
    file(
        "mechanism.yaml",
        """
        share: {one: 0.5, other: 0.5}
        present: {m_localised: {one: 0.5, other: 0.5}}
        correlation: 0
        conf: U
        src: [expert]
        """);
    file(
        "findings/mechanism.yaml",
        """
        findings:
          - {id: m_localised, q: Localised?, type: boolean, section: history, tier: 1, lr: {}}
        """);
  }

  private static String never() {
    return "{when: {entered: never}, conf: U, src: [expert], cases: []}";
  }

  /** What every clinic counts: before a steroid, of an opioid, and of the course. */
  private static String numbers() {
    return Stream.of(
            "request.steroid_mg",
            "steroid_mpeq_3mo",
            "steroid_mpeq_12mo",
            "hx.years",
            "weeks_of_care")
        .map(
            id ->
                "{id: "
                    + id
                    + ", name: number, unit: \"1\", range: {min: 0, max: 9}, conf: U,"
                    + " src: [expert]}")
        .collect(Collectors.joining(", "));
  }

  /** One way to put a goal, and the questionnaire that rates it. */
  private void goals() {
    file(
        "instruments/rating.yaml",
        """
        {id: rating, name: Rating, licence: {status: free, items_included: false, note: own},
          items: [{n: 1, topic: activity, min: 0, max: 10}], range: {min: 0, max: 10},
          scoring: {method: mean, missing: {allowed: 0, by: none, conf: U, src: [expert]},
            text: Mean., conf: U, src: [expert]}, direction: higher_better, measures: function, cutoffs: [],
          change: {abs: 2, single_activity_abs: 3, conf: U, src: [expert]}, codes: {loinc: []},
          aliases: [], schedule: [], src: [expert]}
        """);
    file(
        "goals.yaml",
        """
        {limits: {active: {least: 1, most: 1}, gain: {least: 1, most: 1, weeks: 1},
            review: {first: 1, usual: 1, last: 1}, confidence: {enough: 1, greatest: 1},
            amount_percent: 1, instrument: rating, conf: U, src: [expert]},
          turned_round: {pain: [], pictures: [], empty: [], ask: What else?},
          ask: {activities: What?, participation: Where?, score: How well?, amount: How much?,
            confidence: Sure?, date: When?, full: What else?}, participation: [], templates: [],
          other: {id: g_other, activity: Any, unit: {one: step, many: steps}, text: "{amount}",
            condition: none, patient: "{amount}", measures: [rating], step: {amount: 1}, conf: U,
            src: [expert]}}
        """);
  }

  /** A model of relief, and nothing that it is used for. */
  private void relief() {
    file("relief/strata.yaml", "strata: []");
    file("relief/modifiers.yaml", "modifiers: []");
    file("relief/published.yaml", "published: []");
    file(
        "relief/model.yaml",
        """
        {version: tiny, caveat: A guess.,
          observation: {day: {sd: 1, carry_over: 0.5}, spread_sigma: 0.3, habit: 0, stray: 0,
            error_sd: {reading: 1, activity: 1, worst: 1, recall: 1},
            above_average: {activity: {mean: 1, sd: 1}, worst: {mean: 1, sd: 1}},
            before_on_the_day: 0.5, run_in_days: 28,
            missing: {intercept: -1, per_day: 0, per_point: 0}, conf: U, src: [expert]},
          training: {points: {mean: 1, sd: 1, least: 0, greatest: 2}, session_scale: 6, conf: U,
            src: [expert]},
          patients: {least_baseline: 0.5, same_family: 0.5, conf: U, src: [expert]},
          window: {tolerance: {floor: 4, cap: 6, share: 0.7}, run_days: 7, open_by_day: 90,
            horizon_days: 365, long_days: 42, unlikely_below: 0.25, open_from: 0.6, keep_from: 0.4,
            closing_days: 14, stale_days: 14, overdue_days: 3, first_visit_days: 3,
            alert_above: 7, conf: U, src: [expert]},
          session_value: {base: 0.1, peak: 1, least_need: 0.1, course_sessions: 6, phases: [], conf: U,
            src: [expert]},
          response: {days: [14], mean_days: 7, enough_percent: 50, conf: U, src: [expert]}}
        """);
  }

  /** One exercise, one phase and no rule. */
  private void rehabilitation() {
    file(
        "exercises/one.yaml",
        """
        exercises: [{id: rest, name: Rest, focus: motor_control, target: calm, how: Lie down.,
          position: lying, equipment: [], phases: [1], dose: {effort: light, words: easy},
          avoid_if: [], caution_if: [], conf: U, src: [expert]}]
        """);
    file("rehabilitation-conditions/none.yaml", "conditions: []");
    file(
        "rehabilitation.yaml",
        """
        {household: [], phases: [{id: p1, step: 1, name: Calm, typical: always, aim: rest,
            enter: always, content: [rest], exit: [calm], visits_per_week: {from: 1, to: 1},
            conf: U, src: [expert]}], phase_entry: [], phase_rules: [], directions: [], needs: [],
          need_rules: [], starter_sets: [], courses: [], checks: [], session: [],
          programme: {home_least: 1, home_usual: 1, home_most: 1, minutes_a_day: 1,
            techniques_most: 1, passive_share_percent: 1, passive_minutes: 1, flare_hours: 1,
            fallback: rest, conf: U, src: [expert]},
          monitoring: {scale: {min: 0, max: 10}, green_max: 3, amber_max: 5, green_in_row: 2,
            red_in_row: 2, review_hours: 72, baseline_rise: 2, fracture_rise: 2,
            cut_percent: {from: 20, to: 50}, time_contingent: {}, leg_decides: {}, no_amber: {},
            texts: {}, stop_signs: {}, conf: U, src: [expert]},
          adherence: {bands: [], simplified_to: 1, judge_from: 0.5, judge_weeks: 3,
            conf: U, src: [expert]},
          occupational_therapy: {for: {everyone: true}, tasks: [], review_weeks: 2,
            conf: U, src: [expert]}}
        """);
    file(
        "manual-therapy.yaml",
        """
        {grades: [], dose: none, contraindications: {all: [], thrust: [], caution: [], conf: U,
          src: [expert]}, with_care: [], not_for_categories: [], not_for_because: none,
          techniques: [], conf: U, src: [expert]}
        """);
    file("modalities.yaml", "modalities: []");
    file("lifestyle.yaml", "{lifestyle: [], duties: []}");
    file("devices.yaml", "devices: []");
    file("education.yaml", "{never_say: [], topics: []}");
  }

  public static TinyClinic open() {
    return new TinyClinic();
  }

  /** Writes a file of the content, in place of the one there was. */
  public TinyClinic file(String name, String yaml) {
    files.put(
        name,
        switch (YamlDocuments.read(yaml)) {
          case YamlDocuments.Read read when read.document() instanceof Node.Group group -> group;
          case YamlDocuments.Outcome other ->
              throw new IllegalArgumentException(name + " is no content: " + other);
        });
    return this;
  }

  public KnowledgeBase knowledge() {
    return switch (KnowledgeReader.read(new Content(files))) {
      case KnowledgeReader.Read read -> read.knowledge();
      case KnowledgeReader.Refused refused ->
          throw new IllegalArgumentException("tiny content refused: " + refused.faults());
    };
  }
}
