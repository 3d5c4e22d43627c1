package org.ambulo.clinic.archive;

import java.util.List;
import org.ambulo.core.archive.Document;

/** A slice of what was found. */
public record Page(List<Document> documents, More more) {

  /** Whether there is more after it. */
  public enum More {
    YES,
    NO
  }

  public Page {
    documents = List.copyOf(documents);
  }
}
