package org.ambulo.core.logic;

/** Facts that answer some kinds of facts themselves and leave all others to the facts below. */
public interface Layer extends Facts {

  /** Whether facts of this kind may be answered otherwise than below. */
  boolean answers(Fact.Kind kind);

  /** What answers all others. */
  Facts below();

  /** The one that answers facts of a kind: these, or the first below that does. */
  static Facts answering(Fact.Kind kind, Facts facts) {
    Facts at = facts;
    while (at instanceof Layer layer && !layer.answers(kind)) {
      at = layer.below();
    }
    return at;
  }
}
