package org.ambulo.web.pages.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;

/** Answers of the form as changes of the record. Safe for several threads. */
public final class AnswerForms {

  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";
  private static final int DAY = 10;

  private final KnowledgeBase knowledge;

  public AnswerForms(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** In which record, what is there already, who answers and when. */
  public record Asking(
      String patient, List<Document> documents, Author author, OffsetDateTime time) {
    public Asking {
      documents = List.copyOf(documents);
    }
  }

  /**
   * An answer.
   *
   * @param value as in the form; empty for: not asked
   * @param seen what the form showed, as {@link AssessmentPage.Question#seen} has it
   */
  public record Given(String finding, String value, String seen) {
    /** Whether it is other than what the form showed. */
    public boolean isNew() {
      return !value.equals(seen.substring(seen.indexOf(':') + 1));
    }

    long version() {
      int colon = seen.indexOf(':');
      String digits = colon < 0 ? "" : seen.substring(0, colon);
      return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
    }
  }

  /** What is wrong with an answer; empty where nothing is. */
  public String fault(Given given) {
    return knowledge
        .findings()
        .find(given.finding())
        .map(finding -> fault(finding, given.value()))
        .orElse("There is no such question.");
  }

  private static String fault(Finding finding, String value) {
    if (value.isEmpty() || value.equals("unknown")) {
      return "";
    }
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo ->
          value.equals(Finding.YES) || value.equals(Finding.NO) ? "" : "Answer yes or no.";
      case Finding.Kind.Choice choice ->
          choice.options().contains(value) ? "" : "Choose one of the answers.";
      case Finding.Kind.Quantity quantity -> fault(quantity, value);
    };
  }

  private static String fault(Finding.Kind.Quantity quantity, String value) {
    if (!value.matches("-?\\d{1,7}(\\.\\d{1,4})?")) {
      return "Give a number, such as 12 or 4.5.";
    }
    BigDecimal number = new BigDecimal(value);
    boolean within =
        number.compareTo(quantity.least()) >= 0 && number.compareTo(quantity.greatest()) <= 0;
    return within
        ? ""
        : "Give a number from %s to %s."
            .formatted(quantity.least().toPlainString(), quantity.greatest().toPlainString());
  }

  /**
   * Whether a yes to the finding says nothing new: it is answered so, or somebody answered
   * otherwise after the time at which it was seen already.
   *
   * @param seen when it was seen before, as the record writes times; empty where it was not
   */
  public boolean isSettled(Asking asking, String finding, String seen) {
    return KeptAnswer.last(KeptAnswer.of(asking.documents()), finding)
        .filter(KeptAnswer::holds)
        .filter(
            kept ->
                kept.value().equals(Finding.YES)
                    || (!seen.isEmpty() && kept.time().compareTo(seen) > 0))
        .isPresent();
  }

  /** A yes in place of whatever answer there is now. */
  public List<Change> yes(Asking asking, String finding) {
    String seen =
        KeptAnswer.last(KeptAnswer.of(asking.documents()), finding)
            .map(KeptAnswer::seen)
            .orElse("");
    return changes(asking, List.of(new Given(finding, Finding.YES, seen)));
  }

  /** What the answers change; none of them has a fault. */
  public List<Change> changes(Asking asking, List<Given> answers) {
    Map<String, List<KeptAnswer>> kept = KeptAnswer.of(asking.documents());
    List<Change> changes = new ArrayList<>();
    for (Given given : answers) {
      change(asking, given, kept.getOrDefault(given.finding(), List.of()), changes);
    }
    return List.copyOf(changes);
  }

  private void change(Asking asking, Given given, List<KeptAnswer> kept, List<Change> changes) {
    Finding finding = knowledge.findings().get(given.finding());
    if (kept.isEmpty()) {
      if (!given.value().isEmpty()) {
        Key key = key(asking.patient(), finding.id());
        changes.add(new Change.Make(key, draft(asking, finding, given.value())));
      }
      return;
    }
    KeptAnswer last = kept.getLast();
    boolean own = !last.by().isEmpty() && last.by().equals(asking.author().reference());
    long version = own ? last.document().version() : given.version();
    changes.add(edit(last, version, asking, finding, given.value()));
    String today = Parts.dateTime(asking.time()).substring(0, DAY);
    kept.subList(0, kept.size() - 1).stream()
        .filter(KeptAnswer::holds)
        .filter(one -> given.value().isEmpty() || one.isOf(today))
        .forEach(one -> changes.add(edit(one, one.document().version(), asking, finding, "")));
  }

  private static Change edit(
      KeptAnswer kept, long version, Asking asking, Finding finding, String value) {
    return new Change.Edit(
        kept.document().key(),
        version,
        before -> {
          Map<String, Node> fields = new LinkedHashMap<>(before.fields());
          if (value.isEmpty()) {
            fields.put("status", Node.text("entered-in-error"));
          } else {
            fields.keySet().removeIf(AnswerForms::isOfTheAnswer);
            fields.putAll(draft(asking, finding, value).node().fields());
          }
          return Node.group(fields);
        });
  }

  private static boolean isOfTheAnswer(String field) {
    return field.startsWith("value")
        || field.startsWith("effective")
        || field.equals("dataAbsentReason");
  }

  private static Key key(String patient, String finding) {
    String name = List.of(patient, "assessment", finding).toString();
    return new Key(
        "Observation", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static Draft draft(Asking asking, Finding finding, String value) {
    Draft draft =
        Draft.resource("Observation")
            .put("status", "final")
            .put(
                "category",
                List.of(Parts.concept(Parts.coding(CATEGORY, category(finding.section()), ""))))
            .put(
                "code",
                Parts.concept(Parts.coding(Systems.FINDING, finding.id(), finding.question())))
            .put("subject", Parts.reference("Patient/" + asking.patient()))
            .put("effectiveDateTime", Parts.dateTime(asking.time()))
            .put("performer", List.of(asking.author().draft()));
    if (value.equals("unknown")) {
      return draft.put(
          "dataAbsentReason",
          Parts.concept(Parts.coding(ABSENT, "asked-unknown", "Asked But Unknown")));
    }
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo ->
          draft.put("valueBoolean", Parts.flag(value.equals(Finding.YES)));
      case Finding.Kind.Choice choice ->
          draft.put(
              "valueCodeableConcept",
              Parts.concept(Parts.coding(Systems.FINDING_OPTION, value, "")));
      case Finding.Kind.Quantity quantity ->
          draft.put(
              "valueQuantity",
              new Draft()
                  .put("value", new BigDecimal(value))
                  .put("unit", quantity.unit())
                  .put("system", Systems.UCUM)
                  .put("code", quantity.unit()));
    };
  }

  private static String category(Finding.Section section) {
    return switch (section) {
      case HISTORY -> "survey";
      case EXAM, CLUSTER -> "exam";
      case LAB -> "laboratory";
      case IMAGING -> "imaging";
    };
  }
}
