package org.ambulo.core.logic;

/** Facts that answer some kinds of facts themselves and leave all others to the facts below. */
public interface Layer extends Facts {

  /** Whether facts of this kind may be answered otherwise than below. */
  boolean answers(Fact.Kind kind);

  /** What answers all others. */
  Facts below();
}
