package org.ambulo.web.pages.plan;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/** The documents of a patient that can be printed. */
public record DocumentsPage(Frame frame, PatientTop top, String standing, List<Paper> papers)
    implements Page {
  public DocumentsPage {
    papers = List.copyOf(papers);
  }

  /** One of them. */
  public record Paper(String path, String title, String about) {}
}
