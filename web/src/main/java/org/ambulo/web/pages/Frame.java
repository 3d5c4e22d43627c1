package org.ambulo.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * What every page has around it.
 *
 * @param title of the page, without the product's name
 * @param csrf what forms send back, to show that they come from here
 * @param who is logged in; nothing: nobody, or not yet
 * @param ways to the other pages of the role
 * @param sending what forms send back to show that they are the same sending, however often they
 *     are sent
 * @param notice what was just done; empty: nothing
 */
public record Frame(
    String title,
    Assets assets,
    String csrf,
    Optional<Who> who,
    List<Way> ways,
    String sending,
    String notice) {

  public Frame {
    ways = List.copyOf(ways);
  }

  /** A page without ways and forms of the clinic's. */
  public Frame(String title, Assets assets, String csrf, Optional<Who> who) {
    this(title, assets, csrf, who, List.of(), "", "");
  }

  /** The same page, saying what was just done. */
  public Frame saying(String done) {
    return new Frame(title, assets, csrf, who, ways, sending, done);
  }

  /**
   * Who is logged in.
   *
   * @param role in words
   * @param account its id, which means nothing to others
   */
  public record Who(String name, String role, String account) {}

  /** A way to another page. */
  public record Way(String path, String title, Place place) {

    /** Whether one is there already. */
    public enum Place {
      HERE,
      ELSEWHERE
    }

    public boolean here() {
      return place == Place.HERE;
    }
  }
}
