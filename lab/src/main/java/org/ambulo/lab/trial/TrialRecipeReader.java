package org.ambulo.lab.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.Fields;
import org.ambulo.knowledge.reading.YamlDocuments;

/**
 * Reads the recipe of the trial that ships with the lab; weights are those of the knowledge base.
 */
final class TrialRecipeReader {

  private static final String FILE = "trial.yaml";

  private TrialRecipeReader() {}

  static TrialRecipe shipped() {
    Faults faults = new Faults();
    Fields file = document(text(), faults);
    TrialRecipe recipe = recipe(file);
    file.citation();
    file.done();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the recipe that ships is wrong: " + faults.all());
    }
    return recipe;
  }

  private static String text() {
    try (InputStream in = TrialRecipeReader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks (" + FILE + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Fields document(String text, Faults faults) {
    return switch (YamlDocuments.read(text)) {
      case YamlDocuments.Read read -> Fields.of(FILE, "", read.document(), faults);
      case YamlDocuments.Unreadable bad ->
          throw new IllegalStateException("(" + FILE + ") " + bad.message());
    };
  }

  private static TrialRecipe recipe(Fields file) {
    return new TrialRecipe(
        file.whole("physicians"),
        number(file, "rebooked"),
        number(file, "without_procedure"),
        hold(file.group("hold")),
        range(file.group("flat_value")),
        number(file, "falls_through"),
        number(file, "no_show"),
        file.whole("course_weeks"),
        file.whole("planned_weeks"),
        file.whole("warm_up_weeks"),
        file.whole("longest_wait_days"),
        Knowledge.shipped().scheduling().weights());
  }

  private static TrialRecipe.Hold hold(Fields fields) {
    TrialRecipe.Hold hold =
        new TrialRecipe.Hold(
            number(fields, "share"), fields.whole("least_days"), fields.whole("most_days"));
    fields.done();
    return hold;
  }

  private static TrialRecipe.Range range(Fields fields) {
    TrialRecipe.Range range =
        new TrialRecipe.Range(number(fields, "least"), number(fields, "most"));
    fields.done();
    return range;
  }

  private static double number(Fields fields, String key) {
    return fields.number(key).doubleValue();
  }
}
