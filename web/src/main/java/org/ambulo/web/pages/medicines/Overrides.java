package org.ambulo.web.pages.medicines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.medication.Alert;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Fields;
import org.ambulo.words.Days;

/**
 * Which alerts somebody decided to live with, by whom and why. A decision holds for one rule and
 * these very medicines; with another medicine in it the alert is a new one.
 */
final class Overrides {

  private final Map<String, String> decided = new HashMap<>();

  Overrides(List<Document> documents) {
    documents.stream()
        .filter(document -> document.key().type().equals("DetectedIssue"))
        .map(Fields::of)
        .filter(issue -> !issue.text("status").equals("entered-in-error"))
        .forEach(this::take);
  }

  /** The name of an alert: its rule and its medicines. */
  static String key(Alert alert) {
    return key(alert.rule().id(), alert.medicines().stream().map(Medicine::id).sorted().toList());
  }

  private static String key(String rule, List<String> medicines) {
    return rule + ":" + String.join(",", medicines);
  }

  /** By whom, when and why it was overridden; nothing where nobody did. */
  Optional<String> of(Alert alert) {
    return Optional.ofNullable(decided.get(key(alert)));
  }

  private void take(Fields issue) {
    Optional<String> rule = issue.inside("code").code(Terms.ALERT);
    List<String> medicines = new ArrayList<>();
    for (Fields evidence : issue.each("evidence")) {
      evidence.each("code").forEach(code -> code.code(Terms.MEDICINE).ifPresent(medicines::add));
    }
    for (Fields mitigation : issue.each("mitigation")) {
      if (rule.isPresent()) {
        String when = mitigation.day("date").map(day -> " on " + Days.DAY.format(day)).orElse("");
        decided.put(
            key(rule.get(), medicines.stream().sorted().toList()),
            mitigation.inside("author").text("display")
                + when
                + ": "
                + mitigation.inside("action").words());
      }
    }
  }

  /** The decision as a resource. */
  static Draft draft(
      Alert alert,
      OverrideReason reason,
      String agreedWith,
      String patient,
      Author author,
      LocalDate today) {
    List<Draft> medicines =
        alert.medicines().stream()
            .map(
                medicine ->
                    new Draft()
                        .put(
                            "code",
                            List.of(
                                Parts.concept(
                                    Parts.coding(Terms.MEDICINE, medicine.id(), medicine.name())))))
            .toList();
    String words = reason.words() + (agreedWith.isEmpty() ? "" : ". Agreed with " + agreedWith);
    Draft mitigation =
        new Draft()
            .put(
                "action",
                Parts.concept(
                    List.of(Parts.coding(Terms.OVERRIDE, reason.name(), reason.words())), words))
            .put("date", today.toString())
            .put("author", author.draft());
    return Draft.resource("DetectedIssue")
        .put("status", "final")
        .put(
            "code",
            Parts.concept(
                List.of(Parts.coding(Terms.ALERT, alert.rule().id(), alert.rule().title())),
                alert.rule().title()))
        .put("severity", severity(alert.rule().severity()))
        .put("patient", Parts.reference("Patient/" + patient))
        .put("identifiedDateTime", today.toString())
        .put("author", author.draft())
        .put("evidence", medicines)
        .put("detail", names(alert) + alert.rule().why())
        .put("mitigation", List.of(mitigation));
  }

  private static String names(Alert alert) {
    String names = alert.medicines().stream().map(Medicine::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : names + ". ";
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CONTRAINDICATED, MAJOR -> "high";
      case MODERATE -> "moderate";
      case INFO -> "low";
    };
  }
}
