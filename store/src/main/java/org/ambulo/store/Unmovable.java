package org.ambulo.store;

/** What was to be moved is not what it should be, or may not go where it was to go. */
public final class Unmovable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unmovable(String why) {
    super(why);
  }

  Unmovable(String why, Throwable cause) {
    super(why, cause);
  }
}
