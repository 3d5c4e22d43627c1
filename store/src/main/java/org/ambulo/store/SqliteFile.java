package org.ambulo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambulo.clinic.archive.ArchiveUnavailable;

/** The file of a SQLite database. */
record SqliteFile(Path path) {

  static final String PREFIX = "jdbc:sqlite:";

  /**
   * By the database's address.
   *
   * @throws IllegalArgumentException where it names no file, or has parameters, which would change
   *     how safely it is written
   */
  static SqliteFile of(String url) {
    String file = url.substring(PREFIX.length());
    if (file.isBlank() || file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
      throw new IllegalArgumentException(
          "the database address ("
              + url
              + ") names no file; give jdbc:sqlite:FILE, without ':', 'file:' or '?'");
    }
    return new SqliteFile(Path.of(file).toAbsolutePath());
  }

  void makeFolder() {
    Path folder = path.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException stopped) {
      throw new ArchiveUnavailable("the folder (" + folder + ") cannot be made", stopped);
    }
  }
}
