package org.ambulo.clinic.archive;

/** Which part of what is found: after the first {@code offset}, at most {@code count}. */
public record Slice(int offset, int count) {
  public Slice {
    if (offset < 0 || count < 0) {
      throw new IllegalArgumentException("(" + offset + ") and (" + count + ") are not negative");
    }
  }
}
