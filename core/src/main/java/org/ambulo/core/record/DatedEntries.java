package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.DataProblem.Kind;

/** Reads lists of dated entries; an entry after the as-of day is left out and reported. */
final class DatedEntries {

  static final Node NOTHING = new Node.Empty(Place.NOWHERE);

  private final LocalDate asOf;
  private final Complaint complaint;

  DatedEntries(LocalDate asOf, Complaint complaint) {
    this.asOf = asOf;
    this.complaint = complaint;
  }

  /** The entries of a list. */
  List<Node> of(String about, Node node) {
    return switch (node) {
      case Node.Many many -> many.items();
      case Node.Empty empty -> List.of();
      default -> {
        complaint.about(Kind.WRONG_TYPE, about, node, "is " + node.kind() + "; it takes a list");
        yield List.of();
      }
    };
  }

  /** The items of a list; none where it is no list. */
  static List<Node> list(Node node) {
    return node instanceof Node.Many many ? many.items() : List.of();
  }

  static Node field(Node node, String key) {
    return node instanceof Node.Group group ? group.get(key).orElse(NOTHING) : NOTHING;
  }

  /** The day of an entry, or the entry itself where it is no group. */
  Optional<LocalDate> day(String about, Node entry) {
    Node node = entry instanceof Node.Group ? field(entry, "date") : entry;
    Optional<PartialDate> date =
        PartialDate.parse(node.words()).filter(d -> d.first().equals(d.last()));
    if (date.isEmpty()) {
      complaint.about(Kind.BAD_DATE, about, entry, "needs a date, a day such as 2026-11-22");
      return Optional.empty();
    }
    if (date.get().isAfter(asOf)) {
      String message = "dated " + date.get() + ", after the as-of date " + asOf + "; left out";
      complaint.about(Kind.AFTER_AS_OF, about, entry, message);
      return Optional.empty();
    }
    return date.map(PartialDate::first);
  }
}
