package org.ambulo.testkit.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Empty folders that are gone when the tests are over. */
public final class ScratchFolder {

  private static final Path ALL = all();

  private ScratchFolder() {}

  /** A new one each time. */
  public static Path make() {
    try {
      return Files.createTempDirectory(ALL, "folder");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path all() {
    try {
      Path folder = Files.createTempDirectory("ambulo-tests");
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("scratch").unstarted(() -> delete(folder)));
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inner) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException inUse) {
      // A database that is open still may write meanwhile: its folder stays.
    }
  }
}
