package org.ambulo.knowledge.relief;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Library;

/**
 * Libraries of relief kept in a folder of files: read where they are there and whole, else drawn
 * and written. A folder that cannot be written does no harm; the libraries are then drawn each
 * time. Files may be deleted at any time. Safe for several threads and several processes.
 */
public final class KeptLibraries implements Libraries {

  private final Relief relief;
  private final Path folder;
  private final Map<String, Library> kept = new ConcurrentHashMap<>();

  public KeptLibraries(Relief relief, Path folder) {
    this.relief = relief;
    this.folder = folder;
  }

  @Override
  public Library of(ReliefStratum stratum) {
    return kept.computeIfAbsent(stratum.id(), id -> find(stratum));
  }

  private Library find(ReliefStratum stratum) {
    Path file = folder.resolve("relief-" + name(Library.recipe(stratum, relief)));
    return read(file)
        .orElseGet(
            () -> {
              Library drawn = Library.draw(stratum, relief);
              write(drawn, file);
              return drawn;
            });
  }

  private static String name(String recipe) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every JDK has SHA-256", every);
    }
  }

  /** Empty where there is no such file, or one that is not whole. */
  private static Optional<Library> read(Path file) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      Library library = Library.read(in);
      long found = sum.getValue();
      return in.readLong() == found ? Optional.of(library) : Optional.empty();
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private void write(Library library, Path file) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      try {
        fill(draft, library);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UncheckedIOException notKept) {
      // drawn again the next time
    }
  }

  private static void fill(Path draft, Library library) throws IOException {
    CRC32 sum = new CRC32();
    try (DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), sum))) {
      library.write(out);
      out.writeLong(sum.getValue());
    }
  }
}
