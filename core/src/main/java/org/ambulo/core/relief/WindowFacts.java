package org.ambulo.core.relief;

import java.util.List;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;

/** A patient's facts with what the forecast says of the window. What was stated stands. */
public final class WindowFacts implements Facts {

  private final Facts facts;
  private final List<Window.State> states;

  public WindowFacts(Facts facts, Forecast forecast) {
    this.facts = facts;
    states = forecast.windows().stream().map(Window::state).toList();
  }

  @Override
  public Answer answer(Fact fact) {
    Answer stated = facts.answer(fact);
    if (fact.kind() != Fact.Kind.CIRCUMSTANCE || stated.isKnown() || states.isEmpty()) {
      return stated;
    }
    return switch (fact.id()) {
      case KnowledgeBase.WINDOW_OPEN -> foreseen(isOpen());
      case KnowledgeBase.WINDOW_CLOSED ->
          foreseen(!isOpen() && latest() == Window.State.CLOSED);
      case KnowledgeBase.NO_WINDOW_EXPECTED ->
          foreseen(!isOpen() && latest() == Window.State.NONE_EXPECTED);
      default -> stated;
    };
  }

  /** Unknown while the state of the latest window is. */
  private Answer foreseen(boolean holds) {
    return latest() == Window.State.UNKNOWN ? Answer.Plain.UNKNOWN : Answer.of(holds);
  }

  private boolean isOpen() {
    return states.contains(Window.State.OPEN) || states.contains(Window.State.CLOSING);
  }

  private Window.State latest() {
    return states.getLast();
  }
}
