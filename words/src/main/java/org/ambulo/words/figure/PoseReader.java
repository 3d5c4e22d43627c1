package org.ambulo.words.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads poses.txt, whose first lines say how it is written. */
final class PoseReader {

  private static final int MOST = 3;
  private static final Set<String> VIEWS = Set.of("lying", "front");
  private static final Map<String, Integer> LIMBS =
      Map.of("trunk", 3, "leg", 3, "leg2", 3, "arm", 2, "arm2", 2);

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, List<Pose>> poses = new HashMap<>();
  private String exercise = "";
  private int number;

  private PoseReader() {}

  static Map<String, Figure> read(String text) {
    PoseReader reader = new PoseReader();
    text.lines().forEach(reader::line);
    reader.endExercise();
    Map<String, Figure> figures = new HashMap<>();
    reader.settings.forEach((id, in) -> figures.put(id, new Figure(in, reader.of(id))));
    return figures;
  }

  private List<Pose> of(String id) {
    return poses.getOrDefault(id, List.of());
  }

  private void line(String line) {
    number++;
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith(" ")) {
      pose(line.strip());
    } else {
      endExercise();
      exercise(List.of(line.strip().split(" +")));
    }
  }

  private void exercise(List<String> words) {
    exercise = words.getFirst();
    Set<Prop> with = EnumSet.noneOf(Prop.class);
    Set<String> seen = new HashSet<>();
    for (String word : words.subList(1, words.size())) {
      if (VIEWS.contains(word)) {
        seen.add(word);
      } else {
        with.add(prop(word));
      }
    }
    Setting setting = new Setting(with, seen.contains("lying"), seen.contains("front"));
    if (settings.put(exercise, setting) != null) {
      throw wrong("(" + exercise + ") is drawn twice");
    }
    poses.put(exercise, new ArrayList<>());
  }

  private Prop prop(String word) {
    for (Prop prop : Prop.values()) {
      if (prop.name().toLowerCase(Locale.ROOT).equals(word)) {
        return prop;
      }
    }
    throw wrong("no prop is called (" + word + ")");
  }

  private void endExercise() {
    int drawn = of(exercise).size();
    if (!exercise.isEmpty() && (drawn < 1 || drawn > MOST)) {
      throw wrong("(" + exercise + ") has " + drawn + " poses, not one to three");
    }
  }

  private void pose(String line) {
    if (exercise.isEmpty()) {
      throw wrong("a pose without an exercise");
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw wrong("a pose needs a name and a colon");
    }
    Map<String, List<Double>> limbs = new HashMap<>();
    for (String part : line.substring(colon + 1).split(";", -1)) {
      limb(List.of(part.strip().split(" +", -1)), limbs);
    }
    List<Double> leg = needed(limbs, "leg");
    List<Double> arm = needed(limbs, "arm");
    of(exercise)
        .add(
            new Pose(
                line.substring(0, colon),
                needed(limbs, "trunk"),
                leg,
                limbs.getOrDefault("leg2", leg),
                arm,
                limbs.getOrDefault("arm2", arm)));
  }

  private void limb(List<String> words, Map<String, List<Double>> limbs) {
    String name = words.getFirst();
    int angles = LIMBS.getOrDefault(name, 0);
    if (angles == 0) {
      throw wrong("no limb is called (" + name + ")");
    }
    if (words.size() - 1 != angles) {
      throw wrong("(" + name + ") needs " + angles + " angles");
    }
    limbs.put(name, words.stream().skip(1).map(this::degrees).toList());
  }

  private Double degrees(String word) {
    if (!word.matches("-?\\d{1,3}")) {
      throw wrong("(" + word + ") is no angle in whole degrees");
    }
    return Double.valueOf(word);
  }

  private List<Double> needed(Map<String, List<Double>> limbs, String name) {
    List<Double> angles = limbs.get(name);
    if (angles == null) {
      throw wrong("the pose has no (" + name + ")");
    }
    return angles;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("poses, line " + number + ": " + what);
  }
}
