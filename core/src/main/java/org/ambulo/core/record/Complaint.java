package org.ambulo.core.record;

import org.ambulo.core.document.Node;

/** Told of what cannot be used of a part of a case. */
interface Complaint {

  /** For a part that was complained about when the record was built. */
  Complaint NONE = (kind, what, node, message) -> {};

  void about(DataProblem.Kind kind, String what, Node node, String message);

  /** Makes a problem of the record of it. */
  static Complaint to(RecordBuilder builder) {
    return (kind, what, node, message) ->
        builder.trouble(kind, what, new Origin(Origin.Kind.STATED, what, node.place()), message);
  }
}
