package org.ambulo.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.OccupationalTherapy;
import org.ambulo.core.knowledge.PainMonitoring;
import org.ambulo.core.knowledge.PhaseEntry;
import org.ambulo.core.knowledge.PositionRule;
import org.ambulo.core.knowledge.ProgrammeSize;
import org.ambulo.core.knowledge.RehabCheck;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.RehabCourse;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.RehabPhase;
import org.ambulo.core.knowledge.StarterSet;
import org.ambulo.core.logic.Criterion;

/** Reads rehabilitation.yaml and rehabilitation-conditions/. */
final class RehabilitationReader {

  private RehabilitationReader() {}

  static RehabCondition condition(Fields fields, Function<String, Optional<Criterion>> redFlags) {
    RehabCondition condition =
        new RehabCondition(
            fields.text("id"),
            fields.text("name"),
            CriterionReader.read(fields, "when", redFlags),
            fields.oneOf("while_unknown", RehabCondition.WhileUnknown.class),
            fields.citation());
    fields.ignore("cases", "note").done();
    return condition;
  }

  static PositionRule position(Fields fields) {
    Set<Exercise.Position> positions = new LinkedHashSet<>();
    for (String name : fields.texts("of")) {
      Stream.of(Exercise.Position.values())
          .filter(position -> position.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .ifPresentOrElse(positions::add, () -> fields.fault("no such position ('" + name + "')"));
    }
    PositionRule rule =
        new PositionRule(
            fields.text("id"),
            fields.text("name"),
            positions,
            CriterionReader.read(fields, "when"),
            fields.citation());
    fields.ignore("cases").done();
    return rule;
  }

  static RehabPhase phase(Fields fields) {
    Fields visits = fields.group("visits_per_week");
    RehabPhase phase =
        new RehabPhase(
            fields.text("id"),
            fields.whole("step"),
            fields.text("name"),
            fields.text("typical"),
            fields.text("aim"),
            fields.text("enter"),
            fields.texts("content"),
            fields.texts("exit"),
            visits.number("from"),
            visits.number("to"),
            fields.citation());
    visits.done();
    fields.done();
    return phase;
  }

  static PhaseEntry entry(Fields fields) {
    PhaseEntry entry =
        new PhaseEntry(
            fields.text("phase"),
            fields.text("why"),
            IndicationReader.set(fields, "categories"),
            CriterionReader.read(fields, "when"),
            fields.citation());
    fields.ignore("cases").done();
    return entry;
  }

  static DirectionRule direction(Fields fields) {
    DirectionRule rule =
        new DirectionRule(
            fields.text("id"),
            fields.oneOf("direction", DirectionRule.Direction.class),
            IndicationReader.set(fields, "diagnoses"),
            IndicationReader.when(fields),
            fields.text("why"),
            IndicationReader.set(fields, "withhold"),
            fields.optionalText("because").orElse(""),
            fields.citation());
    fields.ignore("cases").done();
    return rule;
  }

  static RehabNeed need(Fields fields) {
    Set<Exercise.Focus> focus = new LinkedHashSet<>();
    for (String name : fields.texts("focus")) {
      Optional<Exercise.Focus> known =
          List.of(Exercise.Focus.values()).stream()
              .filter(f -> f.name().equalsIgnoreCase(name))
              .findFirst();
      known.ifPresentOrElse(focus::add, () -> fields.fault("no such focus ('" + name + "')"));
    }
    RehabNeed need =
        new RehabNeed(fields.text("id"), fields.text("name"), focus, fields.texts("exercises"));
    fields.done();
    return need;
  }

  static RehabNeed.Rule needRule(Fields fields) {
    RehabNeed.Rule rule =
        new RehabNeed.Rule(fields.text("need"), IndicationReader.of(fields), fields.citation());
    fields.done();
    return rule;
  }

  static StarterSet starterSet(Fields fields) {
    StarterSet set =
        new StarterSet(
            fields.text("id"),
            IndicationReader.set(fields, "diagnoses"),
            IndicationReader.set(fields, "categories"),
            fields.has("direction")
                ? Optional.of(fields.oneOf("direction", DirectionRule.Direction.class))
                : Optional.empty(),
            fields.texts("exercises"),
            fields.citation());
    fields.done();
    return set;
  }

  static RehabCourse course(Fields fields) {
    Fields visits = fields.group("visits");
    RehabCourse course =
        new RehabCourse(
            fields.text("id"),
            fields.text("name"),
            IndicationReader.of(fields),
            visits.whole("from"),
            visits.whole("to"),
            fields.whole("weeks"),
            fields.flag("psychologically_informed"),
            fields.citation());
    visits.done();
    fields.done();
    return course;
  }

  static RehabCheck check(Fields fields) {
    RehabCheck check =
        new RehabCheck(
            fields.text("id"),
            fields.text("text"),
            IndicationReader.of(fields),
            fields.whole("weeks"),
            fields.citation());
    fields.done();
    return check;
  }

  static PainMonitoring monitoring(Fields fields) {
    Fields cut = fields.group("cut_percent");
    Fields time = fields.group("time_contingent");
    Map<String, String> texts = byName(fields.group("texts"));
    Map<String, String> signs = byName(fields.group("stop_signs"));
    PainMonitoring monitoring =
        new PainMonitoring(
            fields.number("green_max"),
            fields.number("amber_max"),
            fields.whole("green_in_row"),
            fields.whole("red_in_row"),
            fields.whole("review_hours"),
            fields.number("baseline_rise"),
            fields.number("fracture_rise"),
            cut.whole("from"),
            cut.whole("to"),
            whom(time),
            whom(fields.group("leg_decides")),
            whom(fields.group("no_amber")),
            texts,
            signs,
            fields.citation());
    cut.done();
    fields.ignore("scale").done();
    return monitoring;
  }

  private static Map<String, String> byName(Fields group) {
    Map<String, String> texts = new LinkedHashMap<>();
    group.keys().forEach(key -> texts.put(key, group.text(key)));
    return texts;
  }

  private static PainMonitoring.Whom whom(Fields fields) {
    PainMonitoring.Whom whom =
        new PainMonitoring.Whom(
            IndicationReader.set(fields, "diagnoses"), IndicationReader.set(fields, "categories"));
    fields.ignore("baseline_percent").done();
    return whom;
  }

  static Adherence adherence(Fields fields) {
    Adherence adherence =
        new Adherence(
            fields.each("bands").stream()
                .map(
                    band ->
                        new Adherence.Band(
                            band.number("ge"),
                            band.text("label"),
                            band.optionalText("action").orElse("")))
                .toList(),
            fields.whole("simplified_to"),
            fields.number("judge_from"),
            fields.whole("judge_weeks"),
            fields.citation());
    fields.done();
    return adherence;
  }

  static ProgrammeSize size(Fields fields) {
    ProgrammeSize size =
        new ProgrammeSize(
            fields.whole("home_least"),
            fields.whole("home_usual"),
            fields.whole("home_most"),
            fields.whole("minutes_a_day"),
            fields.whole("techniques_most"),
            fields.whole("passive_share_percent"),
            fields.whole("passive_minutes"),
            fields.whole("flare_hours"),
            fields.text("fallback"),
            fields.texts("general"),
            fields.citation());
    fields.done();
    return size;
  }

  static OccupationalTherapy occupational(Fields fields) {
    OccupationalTherapy therapy =
        new OccupationalTherapy(
            IndicationReader.of(fields),
            fields.texts("tasks"),
            fields.whole("review_weeks"),
            fields.citation());
    fields.done();
    return therapy;
  }
}
