package org.ambulo.clinic.archive;

/** The database cannot do it now. Nothing happened; it may be tried again. */
public final class ArchiveUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ArchiveUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
