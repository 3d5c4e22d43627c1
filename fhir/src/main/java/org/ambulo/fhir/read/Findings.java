package org.ambulo.fhir.read;

import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;

/** Answers to findings that arrive under our own code system. */
final class Findings {

  private static final Node UNKNOWN = new Node.Empty(Place.NOWHERE);

  private final KnowledgeBase knowledge;

  Findings(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void read(Arriving arriving, String id, When when) {
    answer(arriving, id)
        .ifPresent(
            node -> {
              arriving.record().answer(id, node, when.date(), arriving.origin());
              arriving.taken("finding", id);
            });
  }

  private Optional<Node> answer(Arriving arriving, String id) {
    return switch (Value.of(arriving.root())) {
      case Value.YesNo yesNo -> Optional.of(Node.flag(yesNo.yes()));
      case Value.Plain plain -> Optional.of(Node.number(plain.amount()));
      case Value.Quantity quantity -> amount(arriving, id, quantity);
      case Value.Coded coded ->
          Optional.of(Node.text(coded.concept().code().orElse(coded.concept().text())));
      case Value.Words words -> Optional.of(Node.text(words.text()));
      case Value.Missing missing -> Optional.of(UNKNOWN);
      case Value.None none -> {
        arriving.trouble(
            DataProblem.Kind.UNREADABLE,
            id,
            "has no value; give valueBoolean, valueQuantity or valueCodeableConcept, or say "
                + "dataAbsentReason asked-unknown");
        yield Optional.empty();
      }
    };
  }

  private Optional<Node> amount(Arriving arriving, String id, Value.Quantity quantity) {
    if (quantity.comparator().isPresent()) {
      arriving.trouble(DataProblem.Kind.WRONG_TYPE, id, quantity.written() + " is no exact number");
      return Optional.empty();
    }
    Optional<String> wanted = unit(id);
    if (wanted.isPresent() && quantity.unit().isPresent() && !quantity.unit().equals(wanted)) {
      arriving.trouble(
          DataProblem.Kind.UNKNOWN_UNIT,
          id,
          "cannot convert " + quantity.written() + "; give it in " + wanted.get());
      return Optional.empty();
    }
    return Optional.of(Node.number(quantity.amount()));
  }

  private Optional<String> unit(String id) {
    return knowledge
        .findings()
        .find(id)
        .flatMap(
            finding ->
                finding.kind() instanceof Finding.Kind.Quantity quantity
                    ? Optional.of(quantity.unit())
                    : Optional.empty());
  }
}
