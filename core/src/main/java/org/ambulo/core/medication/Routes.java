package org.ambulo.core.medication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;

/** The words by which records name the route of a medicine. */
final class Routes {

  private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("transdermal", List.of("transdermal", "patch", "mcg hr", "mg hr", "mcg h"));
    WORDS.put("topical", List.of("topical", "gel", "cream", "ointment", "plaster", "cutaneous"));
    WORDS.put("intrathecal", List.of("intrathecal"));
    WORDS.put("epidural", List.of("epidural"));
    WORDS.put("intraarticular", List.of("intra articular", "intraarticular"));
    WORDS.put("iv", List.of("intravenous", "iv"));
    WORDS.put("im", List.of("intramuscular", "im"));
    WORDS.put("subcutaneous", List.of("subcutaneous", "sc", "subcut"));
    WORDS.put("injection", List.of("injection", "injectable", "prefilled syringe", "parenteral"));
    WORDS.put("sublingual", List.of("sublingual", "sl"));
    WORDS.put("buccal", List.of("buccal", "film", "lozenge"));
    WORDS.put("nasal", List.of("nasal", "spray"));
    WORDS.put("oral", List.of("oral", "po", "by mouth", "tablet", "capsule", "tab", "cap"));
  }

  private Routes() {}

  /** The route that words name, by its usual name; nothing where they name none. */
  static Optional<String> in(String words) {
    String text = " " + words + " ";
    return WORDS.entrySet().stream()
        .filter(
            route -> route.getValue().stream().anyMatch(word -> text.contains(" " + word + " ")))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the medicine is given so; one whose routes do not matter is given in every way. */
  static boolean fits(Medicine medicine, String route) {
    return medicine.routes().isEmpty()
        || medicine.routes().contains(route)
        || (isNeedle(route) && medicine.routes().stream().anyMatch(Routes::isNeedle))
        || (isSkin(route) && medicine.routes().stream().anyMatch(Routes::isSkin));
  }

  /** A patch may act through the skin or on it: the words do not tell. */
  private static boolean isSkin(String route) {
    return route.equals("transdermal") || route.equals("topical");
  }

  private static boolean isNeedle(String route) {
    return switch (route) {
      case "injection", "iv", "im", "subcutaneous", "epidural", "intrathecal", "intraarticular" ->
          true;
      default -> false;
    };
  }
}
