package org.ambulo.web.chart;

import java.util.List;
import org.ambulo.core.archive.Document;

/** What came of a form. */
public sealed interface Entered {

  /** All of it is kept. What was the same already has no new version. */
  record Done(List<Document> documents) implements Entered {
    public Done {
      documents = List.copyOf(documents);
    }
  }

  /**
   * This very form was sent before with other content (somebody went back and changed it); that is
   * kept, and nothing was written now.
   *
   * @param kept what it made then
   */
  record SentBefore(Document kept) implements Entered {}

  /**
   * Somebody else was quicker; nothing was written.
   *
   * @param current what is there now
   */
  record Outdated(Document current) implements Entered {}

  /** Nothing was written. */
  record NotAllowed(String why) implements Entered {}
}
