package org.ambulo.lab.relief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.Fields;
import org.ambulo.knowledge.reading.YamlDocuments;

/** Reads the recipe that ships with the lab. */
final class RecipeReader {

  private static final String FILE = "recipe.yaml";

  private RecipeReader() {}

  static Recipe shipped() {
    Faults faults = new Faults();
    Fields file = resource(FILE, faults);
    Recipe recipe = recipe(file);
    file.citation();
    file.done();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the recipe that ships is wrong: " + faults.all());
    }
    return recipe;
  }

  /** A file that ships beside this class. */
  static Fields resource(String name, Faults faults) {
    try (InputStream in = RecipeReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks (" + name + ")");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (YamlDocuments.read(text)) {
        case YamlDocuments.Read read -> Fields.of(name, "", read.document(), faults);
        case YamlDocuments.Unreadable bad ->
            throw new IllegalStateException("(" + name + ") " + bad.message());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static double number(Fields fields, String key) {
    return fields.number(key).doubleValue();
  }

  private static Recipe recipe(Fields file) {
    return new Recipe(
        file.whole("run_in_days"),
        file.wholes("recall_days"),
        asOf(file.group("as_of")),
        age(file.group("age")),
        therapy(file.group("therapy")),
        modifiers(file.each("modifiers")),
        odd(file.group("odd")),
        misspecified(file.group("misspecified")),
        targets(file.group("targets")));
  }

  private static Recipe.AsOf asOf(Fields fields) {
    Recipe.AsOf asOf = new Recipe.AsOf(fields.whole("first_day"), fields.whole("last_day"));
    fields.done();
    return asOf;
  }

  private static Recipe.Age age(Fields fields) {
    Recipe.Age age =
        new Recipe.Age(
            number(fields, "mean"),
            number(fields, "sd"),
            number(fields, "least"),
            number(fields, "greatest"),
            fields.wholes("groups"));
    fields.done();
    return age;
  }

  private static Recipe.Therapy therapy(Fields fields) {
    Recipe.Therapy therapy =
        new Recipe.Therapy(fields.whole("per_week"), number(fields, "attendance"));
    fields.done();
    return therapy;
  }

  private static Map<String, Recipe.Held> modifiers(List<Fields> each) {
    Map<String, Recipe.Held> modifiers = new HashMap<>();
    for (Fields fields : each) {
      double points = fields.has("points") ? number(fields, "points") : 1;
      modifiers.put(fields.text("id"), new Recipe.Held(number(fields, "share"), points));
      fields.done();
    }
    return modifiers;
  }

  private static Recipe.Odd odd(Fields fields) {
    Map<Oddity, Double> shares = new EnumMap<>(Oddity.class);
    double ordinary = 1;
    for (Oddity oddity : Oddity.values()) {
      if (oddity != Oddity.NONE) {
        double share = number(fields.group(name(oddity)), "share");
        shares.put(oddity, share);
        ordinary -= share;
      }
    }
    shares.put(Oddity.NONE, ordinary);
    Recipe.Odd odd =
        new Recipe.Odd(
            shares,
            number(fields.group(name(Oddity.WORSENING)), "points_per_week"),
            number(fields.group(name(Oddity.CONSTANT)), "points"),
            fields.group(name(Oddity.WRONG_DATE)).whole("days"));
    fields.done();
    return odd;
  }

  private static String name(Oddity oddity) {
    return oddity.name().toLowerCase(Locale.ROOT);
  }

  private static Recipe.Misspecified misspecified(Fields fields) {
    Recipe.Misspecified misspecified =
        new Recipe.Misspecified(
            number(fields, "log_odds"), StrictMath.log(number(fields, "duration_factor")));
    fields.done();
    return misspecified;
  }

  private static Recipe.Targets targets(Fields fields) {
    Recipe.Targets targets =
        new Recipe.Targets(
            number(fields, "calibration_error"),
            number(fields, "calibration_error_misspecified"),
            number(fields, "uniform_p"),
            number(fields, "coverage"),
            number(fields, "points"),
            number(fields, "share"));
    fields.done();
    return targets;
  }
}
