package org.ambulo.web.pages.phone;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A check-in of a minute.
 *
 * @param account whose answers they are; opaque
 * @param help what to do at once after what was just sent; empty: nothing special
 * @param nets what to do at once by what is ticked
 */
public record CheckInPage(
    Frame frame,
    String account,
    List<Scale> scales,
    List<Choice> choices,
    List<Worry> worries,
    List<String> faults,
    Optional<Help> help,
    List<Help> nets)
    implements Page {
  public CheckInPage {
    scales = List.copyOf(scales);
    choices = List.copyOf(choices);
    worries = List.copyOf(worries);
    faults = List.copyOf(faults);
    nets = List.copyOf(nets);
  }

  /** A rating by buttons. */
  public record Scale(
      String name, String question, String low, String high, List<Option> options, String fault) {
    public Scale {
      options = List.copyOf(options);
    }
  }

  /** A question with a few answers. */
  public record Choice(String name, String question, List<Option> options, String fault) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** One answer; the one without a value leaves the question out. */
  public record Option(String value, String words, Mark mark) {
    public boolean chosen() {
      return mark == Mark.CHOSEN;
    }
  }

  /**
   * A sign of danger.
   *
   * @param help {@code emergency} or {@code urgent}
   */
  public record Worry(String finding, String text, String help, Mark mark) {
    public boolean chosen() {
      return mark == Mark.CHOSEN;
    }
  }

  /** Whether an answer was given. */
  public enum Mark {
    OPEN,
    CHOSEN
  }
}
