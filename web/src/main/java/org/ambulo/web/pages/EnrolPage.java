package org.ambulo.web.pages;

import java.util.List;

/**
 * Sets a code generator up.
 *
 * @param key for the generator, in base 32
 * @param uri the same as generators read it
 */
public record EnrolPage(Frame frame, List<String> faults, String key, String uri, String next)
    implements Page {
  public EnrolPage {
    faults = List.copyOf(faults);
  }

  /** In fours, to be typed. */
  public String spacedKey() {
    return key.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
