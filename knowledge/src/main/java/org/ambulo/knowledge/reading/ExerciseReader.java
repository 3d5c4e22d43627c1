package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose;

/** Reads exercises/. */
final class ExerciseReader {

  private ExerciseReader() {}

  static Exercise exercise(Fields fields) {
    Exercise exercise =
        new Exercise(
            fields.text("id"),
            fields.text("name"),
            fields.oneOf("focus", Exercise.Focus.class),
            fields.text("target"),
            fields.text("how"),
            fields.oneOf("position", Exercise.Position.class),
            equipment(fields),
            new LinkedHashSet<>(fields.wholes("phases")),
            dose(fields.group("dose")),
            fields.optionalText("progression"),
            fields.optionalText("regression"),
            fields.texts("avoid_if"),
            fields.texts("caution_if"),
            fields.citation());
    fields.done();
    return exercise;
  }

  /** Each thing by name, or a list of which any one will do. */
  private static List<Set<String>> equipment(Fields fields) {
    List<Set<String>> needs = new ArrayList<>();
    for (Node item : fields.items("equipment")) {
      Set<String> any = new LinkedHashSet<>();
      if (item instanceof Node.Many many) {
        many.items().forEach(thing -> any.add(thing.words()));
      } else {
        any.add(item.words());
      }
      needs.add(any);
    }
    return needs;
  }

  private static ExerciseDose dose(Fields fields) {
    ExerciseDose dose =
        new ExerciseDose(
            optional(fields, "sets"),
            optional(fields, "reps"),
            optional(fields, "hold_s"),
            optional(fields, "minutes"),
            optional(fields, "per_day"),
            optional(fields, "per_week"),
            fields.oneOf("effort", ExerciseDose.Effort.class),
            fields.text("words"));
    fields.done();
    return dose;
  }

  private static Optional<Integer> optional(Fields fields, String key) {
    return fields.has(key) ? Optional.of(fields.whole(key)) : Optional.empty();
  }
}
