package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.document.Place;

/** Collects every fault of a reading, so that an author sees them all at once. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  public void add(String file, Place place, String path, String message) {
    found.add(new Fault(file, place, path, message));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Fault> all() {
    return List.copyOf(found);
  }
}
