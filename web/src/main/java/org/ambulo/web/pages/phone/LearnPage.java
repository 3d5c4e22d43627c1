package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/** What a patient reads, and says back. */
public record LearnPage(Frame frame, List<Lesson> open, List<Lesson> done, String fault)
    implements Page {
  public LearnPage {
    open = List.copyOf(open);
    done = List.copyOf(done);
  }

  /**
   * A topic.
   *
   * @param question what the patient answers in own words
   * @param said what came of it before; empty: not read yet
   */
  public record Lesson(String id, String name, String text, String question, String said) {}
}
