package org.ambulo.core.document;

/** Where something stands in a file; line and column count from 1, 0 where the format has none. */
public record Place(int line, int column) {
  public static final Place NOWHERE = new Place(0, 0);

  @Override
  public String toString() {
    return line == 0 ? "" : "line " + line + ", column " + column;
  }
}
