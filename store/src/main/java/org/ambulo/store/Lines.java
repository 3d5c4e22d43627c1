package org.ambulo.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Lines of UTF-8, counted, and with the SHA-256 over all that was written or read. */
final class Lines {

  private final MessageDigest digest = sha256();
  private long count;

  /** Writes lines; closing it closes the stream. */
  final class Writer implements AutoCloseable {
    private final OutputStream out;

    private Writer(OutputStream out) {
      this.out = out;
    }

    void line(String text) {
      byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      count++;
      try {
        out.write(bytes);
      } catch (IOException stopped) {
        throw new UncheckedIOException(stopped);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException stopped) {
        throw new UncheckedIOException(stopped);
      }
    }
  }

  /** Reads lines; closing it closes the stream. */
  final class Reader implements AutoCloseable {
    private final BufferedReader in;

    private Reader(InputStream in) {
      this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    Optional<String> next() {
      try {
        Optional<String> line = Optional.ofNullable(in.readLine());
        if (line.isPresent()) {
          digest.update((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
          count++;
        }
        return line;
      } catch (IOException stopped) {
        throw new Unmovable("is damaged: " + stopped.getMessage(), stopped);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException stopped) {
        throw new UncheckedIOException(stopped);
      }
    }
  }

  Writer to(OutputStream out) {
    return new Writer(out);
  }

  /** A new file that only its owner may read. */
  Writer to(Path file) {
    try {
      return new Writer(new BufferedOutputStream(PrivateFiles.create(file), 1 << 16));
    } catch (IOException stopped) {
      throw new Unmovable("(" + file + ") cannot be written: " + stopped.getMessage(), stopped);
    }
  }

  Reader from(InputStream in) {
    return new Reader(in);
  }

  Reader from(Path file) {
    try {
      return new Reader(Files.newInputStream(file));
    } catch (IOException stopped) {
      throw new Unmovable("(" + file + ") cannot be read: " + stopped.getMessage(), stopped);
    }
  }

  long count() {
    return count;
  }

  /** Over all lines so far; asked once. */
  String sha() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
