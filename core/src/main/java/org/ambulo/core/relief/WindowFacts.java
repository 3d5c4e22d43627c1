package org.ambulo.core.relief;

import java.util.List;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;

/**
 * A patient's facts with what the forecast says of the window. A yes that was stated stands; a no
 * may only mean that a list of circumstances does not name it, and yields to the forecast.
 */
public final class WindowFacts implements Layer {

  private final Facts facts;
  private final List<Window.State> states;

  public WindowFacts(Facts facts, Forecast forecast) {
    this.facts = facts;
    states = forecast.windows().stream().map(Window::state).toList();
  }

  @Override
  public boolean answers(Fact.Kind kind) {
    return kind == Fact.Kind.CIRCUMSTANCE;
  }

  @Override
  public Facts below() {
    return facts;
  }

  @Override
  public Answer answer(Fact fact) {
    Answer stated = facts.answer(fact);
    if (fact.kind() != Fact.Kind.CIRCUMSTANCE || stated == Answer.Plain.YES) {
      return stated;
    }
    return switch (fact.id()) {
      case KnowledgeBase.WINDOW_OPEN -> foreseen(isOpen(), stated);
      case KnowledgeBase.WINDOW_CLOSED -> foreseen(isNow(Window.State.CLOSED), stated);
      case KnowledgeBase.NO_WINDOW_EXPECTED -> foreseen(isNow(Window.State.NONE_EXPECTED), stated);
      default -> stated;
    };
  }

  private Answer foreseen(boolean holds, Answer stated) {
    if (holds) {
      return Answer.Plain.YES;
    }
    boolean known = isOpen() || (!states.isEmpty() && !isNow(Window.State.UNKNOWN));
    return stated.isKnown() || !known ? stated : Answer.Plain.NO;
  }

  private boolean isOpen() {
    return states.contains(Window.State.OPEN) || states.contains(Window.State.CLOSING);
  }

  /** Whether no window is open, and the latest stands so. */
  private boolean isNow(Window.State state) {
    return !isOpen() && !states.isEmpty() && states.getLast() == state;
  }
}
