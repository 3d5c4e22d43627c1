package org.ambulo.lab.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Room;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.Fields;
import org.ambulo.knowledge.reading.YamlDocuments;

/** Reads the recipe that ships with the lab. */
final class RecipeReader {

  private static final String FILE = "demo.yaml";

  private RecipeReader() {}

  static Recipe shipped() {
    Faults faults = new Faults();
    Recipe recipe = recipe(file(faults));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the recipe that ships is wrong: " + faults.all());
    }
    return recipe;
  }

  private static Fields file(Faults faults) {
    try (InputStream in = RecipeReader.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks (" + FILE + ")");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (YamlDocuments.read(text)) {
        case YamlDocuments.Read read -> Fields.of(FILE, "", read.document(), faults);
        case YamlDocuments.Unreadable bad ->
            throw new IllegalStateException("(" + FILE + ") " + bad.message());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Recipe recipe(Fields file) {
    Fields first = file.group("first_names");
    Recipe recipe =
        new Recipe(
            new Recipe.Names(
                first.texts("female"), first.texts("male"), file.texts("second_names")),
            file.each("languages").stream().map(RecipeReader::language).toList(),
            file.each("staff").stream().map(RecipeReader::job).toList(),
            file.each("rooms").stream().map(RecipeReader::room).toList(),
            ZoneId.of(file.text("time_zone")),
            stages(file.each("stages")),
            file.whole("weeks_of_current_care"),
            file.each("causes").stream().map(RecipeReader::cause).toList(),
            file.each("serious").stream().map(RecipeReader::serious).toList(),
            file.each("comorbidities").stream().map(RecipeReader::comorbidity).toList(),
            file.each("anticoagulated").stream().map(RecipeReader::anticoagulated).toList(),
            file.texts("allergies"),
            file.texts("for_pain"),
            file.items("unsafe").stream().map(RecipeReader::words).toList(),
            prescriptions(file.each("prescriptions")),
            file.texts("activities"));
    file.citation();
    file.done();
    return recipe;
  }

  private static Recipe.Language language(Fields one) {
    return new Recipe.Language(
        one.text("code"), one.text("name"), one.number("share").doubleValue());
  }

  private static Recipe.Job job(Fields one) {
    return new Recipe.Job(
        one.oneOf("role", MadeUpPerson.Job.class),
        one.text("title"),
        one.whole("least"),
        one.whole("per_patients"),
        one.texts("skills"));
  }

  private static Recipe.RoomKind room(Fields one) {
    return new Recipe.RoomKind(
        one.oneOf("kind", Room.Kind.class),
        one.text("name"),
        one.whole("least"),
        one.whole("per_patients"),
        one.whole("capacity"));
  }

  private static Map<Stage, Integer> stages(List<Fields> all) {
    Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
    all.forEach(one -> stages.put(one.oneOf("stage", Stage.class), one.whole("parts")));
    return stages;
  }

  private static Recipe.Ages ages(Fields one) {
    return new Recipe.Ages(one.whole("from_age"), one.whole("to_age"));
  }

  private static Recipe.Cause cause(Fields one) {
    return new Recipe.Cause(
        one.text("id"),
        one.whole("share"),
        ages(one),
        one.optionalText("reports"),
        one.optionalGroup("procedure").map(RecipeReader::treatedBy));
  }

  private static Recipe.TreatedBy treatedBy(Fields one) {
    return new Recipe.TreatedBy(
        one.text("id"),
        one.text("stratum"),
        one.texts("levels"),
        one.has("sides") && one.flag("sides"),
        one.optionalText("selected_by"),
        group(one, "request"),
        group(one, "history"));
  }

  private static Node.Group group(Fields one, String key) {
    return one.node(key)
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .orElseGet(() -> Node.group(Map.of()));
  }

  private static Recipe.Serious serious(Fields one) {
    Fields findings = one.group("findings");
    Map<String, Node> answers = new HashMap<>();
    findings.keys().forEach(id -> answers.put(id, findings.node(id).orElseThrow()));
    return new Recipe.Serious(
        one.text("id"), ages(one), one.number("weeks"), one.whole("pain"), answers);
  }

  private static Recipe.Comorbidity comorbidity(Fields one) {
    return new Recipe.Comorbidity(
        one.text("code"),
        one.text("name"),
        one.number("share").doubleValue(),
        one.whole("from_age"),
        one.texts("medicines"));
  }

  private static Recipe.Anticoagulated anticoagulated(Fields one) {
    return new Recipe.Anticoagulated(one.text("code"), one.text("name"), one.text("medicine"));
  }

  private static List<String> words(Node list) {
    return list instanceof Node.Many many
        ? many.items().stream().map(Node::verbatim).toList()
        : List.of();
  }

  private static Map<String, Recipe.Prescription> prescriptions(List<Fields> all) {
    Map<String, Recipe.Prescription> prescriptions = new HashMap<>();
    for (Fields one : all) {
      Recipe.Prescription prescription =
          new Recipe.Prescription(one.text("medicine"), one.number("mg"), one.whole("a_day"));
      prescriptions.put(prescription.medicine(), prescription);
    }
    return prescriptions;
  }
}
