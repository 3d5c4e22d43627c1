package org.ambulo.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;

/** Turns what a page is given into HTML, escaped by where it stands. */
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.ambulo.web.templates");

  /** The page's HTML; its template is named after its type: {@code LoginPage} is {@code login}. */
  public String html(Page page) {
    StringOutput output = new StringOutput();
    engine.render(name(page) + ".jte", page, output);
    return output.toString();
  }

  private static String name(Page page) {
    return page.getClass()
        .getSimpleName()
        .replaceFirst("Page$", "")
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }
}
