package org.ambulo.web.pages.admin;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * How the system stands, and the ways to what administrators do.
 *
 * @param state what is known of it
 */
public record AdminPage(Frame frame, List<Fact> state) implements Page {
  public AdminPage {
    state = List.copyOf(state);
  }

  /** One thing that is known. */
  public record Fact(String name, String value) {}
}
