package org.ambulo.web.pages.admin;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The backups that are there, and how to make one.
 *
 * @param folder where they are; empty: none is set
 */
public record BackupsPage(Frame frame, String folder, Work work, List<Kept> kept) implements Page {
  public BackupsPage {
    kept = List.copyOf(kept);
  }

  /** A backup in the folder. */
  public record Kept(String name, String when, String size) {}
}
