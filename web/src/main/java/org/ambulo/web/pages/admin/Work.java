package org.ambulo.web.pages.admin;

/**
 * How long work stands.
 *
 * @param words in one sentence; empty: it was not done yet
 */
public record Work(String words, State state) {

  /** Whether it goes on, and how it ended. */
  public enum State {
    NEVER,
    RUNNING,
    GOOD,
    BAD
  }
}
