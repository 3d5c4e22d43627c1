package org.ambulo.knowledge.cases;

import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.RecordBuilder;

/** Reads the dates of an entry. */
final class Dates {

  private Dates() {}

  /** Its {@code date}; nothing where there is none, or where it is none (which is reported). */
  static Optional<PartialDate> read(Node.Group entry, String about, RecordBuilder builder) {
    return read(entry, "date", about, builder);
  }

  /** The date in the field. */
  static Optional<PartialDate> read(
      Node.Group entry, String field, String about, RecordBuilder builder) {
    Optional<Node> node = entry.get(field).filter(n -> !(n instanceof Node.Empty));
    Optional<PartialDate> date = node.flatMap(n -> PartialDate.parse(n.words()));
    if (node.isPresent() && date.isEmpty()) {
      builder.trouble(
          Kind.BAD_DATE,
          about,
          new Origin(Origin.Kind.STATED, "", node.get().place()),
          "'" + node.get().words() + "' is no date; write 2026-11-22, 2026-11 or 2026");
    }
    return date;
  }
}
