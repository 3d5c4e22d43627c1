package org.ambulo.web.pages.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.archive.Document;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;

/**
 * An answer to a finding as the record keeps it.
 *
 * @param value as in the form: yes, no, unknown, an option or a number; empty where it was taken
 *     back
 * @param by reference of who said so; empty where nobody is named
 */
record KeptAnswer(Document document, String value, String time, String by) {

  private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "cancelled");
  private static final int DAY = 10;

  /** All of a record, by finding; the one that holds comes last. */
  static Map<String, List<KeptAnswer>> of(List<Document> documents) {
    Map<String, List<KeptAnswer>> all = new LinkedHashMap<>();
    for (Document document : documents) {
      if (document.key().type().equals("Observation") && !document.removed()) {
        Fields fields = Fields.of(document);
        fields
            .inside("code")
            .code(Systems.FINDING)
            .ifPresent(
                id ->
                    all.computeIfAbsent(id, one -> new ArrayList<>()).add(read(document, fields)));
      }
    }
    Comparator<KeptAnswer> order =
        Comparator.comparing((KeptAnswer kept) -> !kept.value().isEmpty())
            .thenComparing(KeptAnswer::time);
    all.values().forEach(list -> list.sort(order));
    return all;
  }

  /** The one that holds. */
  static Optional<KeptAnswer> last(Map<String, List<KeptAnswer>> all, String finding) {
    return Optional.ofNullable(all.get(finding)).map(List::getLast);
  }

  boolean holds() {
    return !value.isEmpty();
  }

  boolean isOf(String day) {
    return time.isEmpty() || time.substring(0, Math.min(DAY, time.length())).equals(day);
  }

  /** What the form keeps of it, to tell whether somebody else was quicker. */
  String seen() {
    return document.version() + ":" + value;
  }

  private static KeptAnswer read(Document document, Fields fields) {
    String value = TAKEN_BACK.contains(fields.text("status")) ? "" : value(fields);
    String by =
        fields.each("performer").stream().map(one -> one.text("reference")).findFirst().orElse("");
    return new KeptAnswer(document, value, fields.text("effectiveDateTime"), by);
  }

  private static String value(Fields fields) {
    return switch (fields.text("valueBoolean")) {
      case "true" -> "yes";
      case "false" -> "no";
      default ->
          fields
              .inside("valueCodeableConcept")
              .code(Systems.FINDING_OPTION)
              .or(() -> fields.inside("valueQuantity").number("value").map(n -> n.toPlainString()))
              .orElse("unknown");
    };
  }
}
