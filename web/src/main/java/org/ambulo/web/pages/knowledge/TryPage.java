package org.ambulo.web.pages.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientPage;

/**
 * A case to be tried, and what is said of it. Nothing of it is kept.
 *
 * @param text the case as it was typed or loaded
 * @param examples cases that can be loaded
 * @param rooms findings that can be chosen, those of one section together
 * @param wrong what cannot be read; empty where all can
 * @param result what is said; nothing before a case was tried
 */
public record TryPage(
    Frame frame,
    String text,
    List<Frame.Way> examples,
    List<Room> rooms,
    String wrong,
    Optional<PatientPage> result)
    implements Page {
  public TryPage {
    examples = List.copyOf(examples);
    rooms = List.copyOf(rooms);
  }

  /** Findings of one section. */
  public record Room(String title, int chosen, List<Asked> findings) {
    public Room {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A finding that can be answered.
   *
   * @param options what can be chosen; none where a number is typed
   * @param unit of a number; empty for others
   * @param value chosen or typed; empty where nobody asked
   */
  public record Asked(String id, String question, List<Option> options, String unit, String value) {
    public Asked {
      options = List.copyOf(options);
    }

    /** Whether a number is typed. */
    public boolean isNumber() {
      return options.isEmpty();
    }
  }

  /** Something to choose. */
  public record Option(String value, String words) {}
}
