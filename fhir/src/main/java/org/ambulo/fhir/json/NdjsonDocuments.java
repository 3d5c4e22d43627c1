package org.ambulo.fhir.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** JSON documents, one a line. */
public final class NdjsonDocuments {

  private static final int CHUNK = 1 << 16;

  private NdjsonDocuments() {}

  /** A line that is not blank; lines count from 1. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Line(int number, byte[] text) {}

  /** A line as a document, or why it is none. */
  public record Document(int number, JsonReading reading) {}

  /** Each line as a document. */
  public static void read(InputStream in, Consumer<Document> reader) throws IOException {
    lines(in, line -> reader.accept(new Document(line.number(), JsonDocuments.read(line.text()))));
  }

  /** Each line as it stands. */
  public static void lines(InputStream in, Consumer<Line> reader) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    int number = 1;
    for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
      int start = 0;
      for (int i = 0; i < size; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, start, i - start);
          finish(number++, line, reader);
          start = i + 1;
        }
      }
      line.write(chunk, start, size - start);
    }
    finish(number, line, reader);
  }

  private static void finish(int number, ByteArrayOutputStream line, Consumer<Line> reader) {
    byte[] text = line.toByteArray();
    line.reset();
    if (!isBlank(text)) {
      reader.accept(new Line(number, Arrays.copyOf(text, text.length)));
    }
  }

  private static boolean isBlank(byte[] text) {
    for (byte letter : text) {
      if (letter != ' ' && letter != '\r' && letter != '\t') {
        return false;
      }
    }
    return true;
  }
}
