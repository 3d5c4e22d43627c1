package org.ambulo.web.pages;

import java.util.Optional;

/**
 * What every page has around it.
 *
 * @param title of the page, without the product's name
 * @param csrf what forms send back, to show that they come from here
 * @param who is logged in; nothing: nobody, or not yet
 */
public record Frame(String title, Assets assets, String csrf, Optional<Who> who) {

  /**
   * Who is logged in.
   *
   * @param role in words
   */
  public record Who(String name, String role) {}
}
