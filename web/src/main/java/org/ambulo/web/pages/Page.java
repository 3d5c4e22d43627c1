package org.ambulo.web.pages;

/** What a template is given. */
public interface Page {
  Frame frame();
}
