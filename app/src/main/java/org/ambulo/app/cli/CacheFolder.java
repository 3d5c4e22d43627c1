package org.ambulo.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where things are kept that can be made again: the user's cache folder. */
final class CacheFolder {

  private CacheFolder() {}

  /**
   * {@code ambulo} in the folder that the system property {@code ambulo.cache} or the variable
   * {@code XDG_CACHE_HOME} names, else in {@code .cache} of the home folder.
   */
  static Path path() {
    return Optional.ofNullable(System.getProperty("ambulo.cache"))
        .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")))
        .filter(named -> !named.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache"))
        .resolve("ambulo");
  }
}
