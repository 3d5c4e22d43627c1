package org.ambulo.app.pages;

import java.util.List;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.web.pages.Frame;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the clinic goes by: every rule and number with its source. */
final class KnowledgePages implements PageSet {

  private static final String PATH = "/knowledge";
  private static final int LONGEST_SEARCH = 100;

  private final KnowledgeBase knowledge;
  private final Object reading = new Object();
  private volatile List<KnowledgeSheets> read = List.of();

  KnowledgePages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, KnowledgePages::reads, request -> kinds(reception, request)),
        PageRoute.get(PATH + "/{kind}", KnowledgePages::reads, request -> kind(reception, request)),
        PageRoute.get(
            PATH + "/{kind}/{entry}", KnowledgePages::reads, request -> entry(reception, request)));
  }

  /** The team, and who looks after the program. */
  static boolean reads(Role role) {
    return Team.hasWorklist(role) || role == Role.ADMIN;
  }

  /** The files are read when somebody asks first: no start waits for them. */
  private KnowledgeSheets sheets() {
    if (read.isEmpty()) {
      synchronized (reading) {
        if (read.isEmpty()) {
          read = List.of(new KnowledgeSheets(Knowledge.shippedContent(), knowledge));
        }
      }
    }
    return read.getFirst();
  }

  private ServerResponse kinds(Reception reception, ServerRequest request) {
    String asked = request.param("q").orElse("").strip();
    String words = asked.substring(0, Math.min(LONGEST_SEARCH, asked.length()));
    Frame frame = reception.frame(request, "Knowledge");
    return reception.page(words.isEmpty() ? sheets().kinds(frame) : sheets().search(frame, words));
  }

  private ServerResponse kind(Reception reception, ServerRequest request) {
    return sheets()
        .kind(reception.frame(request, "Knowledge"), request.pathVariable("kind"))
        .map(reception::page)
        .orElseGet(() -> reception.missing(request));
  }

  private ServerResponse entry(Reception reception, ServerRequest request) {
    return sheets()
        .entry(
            reception.frame(request, "Knowledge"),
            request.pathVariable("kind"),
            request.pathVariable("entry"))
        .map(reception::page)
        .orElseGet(() -> reception.missing(request));
  }
}
