package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.Deadline;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.knowledge.Outcomes;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.knowledge.ToDo;
import org.ambulo.core.logic.Criterion;

/** Reads outcomes.yaml: what the course amounts to, when to escalate, when the care ends. */
final class OutcomeReader {

  private final Function<String, Optional<Criterion>> redFlags;

  private OutcomeReader(Function<String, Optional<Criterion>> redFlags) {
    this.redFlags = redFlags;
  }

  /**
   * @param redFlags the criterion of a red flag by id
   */
  static Outcomes outcomes(Fields file, Function<String, Optional<Criterion>> redFlags) {
    return new OutcomeReader(redFlags).read(file);
  }

  private Outcomes read(Fields file) {
    Fields episode = file.group("episode");
    int gapWeeks = episode.whole("gap_weeks");
    Optional<String> goalScale = episode.optionalText("goal_scale");
    episode.ignore("note", "conf", "src").done();
    Outcomes outcomes =
        new Outcomes(
            gapWeeks,
            goalScale,
            unique(file, "conclusions", this::conclusion, c -> c.id()),
            unique(file, "escalations", this::escalation, e -> e.id()),
            trajectory(file.group("trajectory")),
            discharge(file.group("discharge")),
            file.each("relapse").stream().map(this::relapse).toList(),
            registry(file.group("registry")));
    file.done();
    return outcomes;
  }

  private static Registry registry(Fields fields) {
    Registry registry =
        new Registry(
            fields.whole("smallest_group"),
            fields.wholes("age_from"),
            fields.whole("plan_days"),
            fields.whole("first_session_days"),
            fields.whole("procedure_days"),
            response(fields.group("response")),
            fields.citation());
    fields.ignore("note").done();
    return registry;
  }

  private static Registry.Response response(Fields fields) {
    Registry.Response response =
        new Registry.Response(
            concluded(fields.group("pain_better")),
            concluded(fields.group("pain_halved")),
            concluded(fields.group("function_better")),
            concluded(fields.group("recovered")));
    fields.done();
    return response;
  }

  private static Registry.Concluded concluded(Fields fields) {
    Registry.Concluded concluded =
        new Registry.Concluded(fields.text("concluded"), fields.optionalText("by"));
    fields.done();
    return concluded;
  }

  private Criterion when(Fields fields) {
    return CriterionReader.read(fields, "when", redFlags);
  }

  private CourseConclusion conclusion(Fields fields) {
    CourseConclusion conclusion =
        new CourseConclusion(
            fields.text("id"),
            fields.text("name"),
            toldBy(fields),
            fields
                .optionalGroup("patient")
                .map(OutcomeReader::told)
                .orElse(new CourseConclusion.Told(Optional.empty(), Optional.empty())),
            fields.citation());
    fields.ignore("cases", "note").done();
    return conclusion;
  }

  private static CourseConclusion.Told told(Fields fields) {
    CourseConclusion.Told told =
        new CourseConclusion.Told(fields.optionalText("yes"), fields.optionalText("no"));
    fields.done();
    return told;
  }

  private List<Criterion> toldBy(Fields fields) {
    if (fields.has("when")) {
      return List.of(when(fields));
    }
    List<Criterion> ways = new ArrayList<>();
    for (Fields way : fields.each("told_by")) {
      ways.add(when(way));
      way.ignore("id", "cases", "note", "conf", "src").done();
    }
    return ways;
  }

  private Escalation escalation(Fields fields) {
    Escalation escalation =
        new Escalation(
            fields.text("id"),
            fields.text("name"),
            fields.oneOf("kind", Escalation.Kind.class),
            when(fields),
            tasks(fields, "tasks"),
            fields.optionalText("detail"),
            fields.citation());
    fields.ignore("cases", "note").done();
    return escalation;
  }

  private Outcomes.Trajectory trajectory(Fields fields) {
    Outcomes.Trajectory trajectory =
        new Outcomes.Trajectory(
            fields.text("weeks"),
            fields.texts("assessed"),
            fields.whole("early_weeks"),
            fields.each("checks").stream().map(this::check).toList(),
            fields.citation());
    fields.done();
    return trajectory;
  }

  private Outcomes.Check check(Fields fields) {
    Outcomes.Check check =
        new Outcomes.Check(
            fields.text("id"),
            fields.text("name"),
            fields.whole("week"),
            fields.text("expected"),
            when(fields),
            toDo(fields.group("otherwise")),
            fields.citation());
    fields.ignore("cases").done();
    return check;
  }

  private Outcomes.Discharge discharge(Fields fields) {
    Outcomes.Discharge discharge =
        new Outcomes.Discharge(
            unique(fields, "criteria", this::point, p -> p.id()),
            point(fields.group("by_choice")),
            fields.wholes("follow_up_months"),
            toDo(fields.group("follow_up")),
            fields.citation());
    fields.done();
    return discharge;
  }

  private Outcomes.Point point(Fields fields) {
    Outcomes.Point point =
        new Outcomes.Point(fields.text("id"), fields.text("text"), when(fields), fields.citation());
    fields.ignore("cases", "note").done();
    return point;
  }

  private Outcomes.Relapse relapse(Fields fields) {
    Outcomes.Relapse relapse =
        new Outcomes.Relapse(
            fields.text("id"),
            fields.text("name"),
            when(fields),
            tasks(fields, "response"),
            fields.citation());
    fields.ignore("cases", "note").done();
    return relapse;
  }

  /** The entries of a list by their id; a second one of the same id is a fault. */
  static <T> Catalogue<T> unique(
      Fields fields, String key, Function<Fields, T> reader, Function<T, String> id) {
    Map<String, T> entries = new LinkedHashMap<>();
    for (Fields one : fields.each(key)) {
      T entry = reader.apply(one);
      if (entries.putIfAbsent(id.apply(entry), entry) != null) {
        one.fault("two entries have the id '" + id.apply(entry) + "'");
      }
    }
    return Catalogue.of(List.copyOf(entries.values()), id);
  }

  static List<ToDo> tasks(Fields fields, String key) {
    return fields.each(key).stream().map(OutcomeReader::toDo).toList();
  }

  private static ToDo toDo(Fields fields) {
    Optional<Deadline> within =
        fields.has("within_working_days")
            ? Optional.of(new Deadline(fields.whole("within_working_days"), Deadline.Days.WORKING))
            : fields.has("within_days")
                ? Optional.of(new Deadline(fields.whole("within_days"), Deadline.Days.ALL))
                : Optional.empty();
    ToDo toDo = new ToDo(fields.text("text"), fields.text("who"), within);
    fields.done();
    return toDo;
  }
}
