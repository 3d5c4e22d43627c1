package org.ambulo.fhir.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes whole JSON documents. */
public final class JsonDocuments {

  private JsonDocuments() {}

  /**
   * The document, every value with its place; a text that is not one JSON value within the {@link
   * JsonSyntax limits}, or that gives a field twice, is unreadable.
   */
  public static JsonReading read(byte[] bytes) {
    try (JsonParser parser = JsonSyntax.parser(bytes)) {
      return read(parser);
    } catch (JacksonException stopped) {
      return JsonSyntax.refusal(stopped);
    }
  }

  public static JsonReading read(InputStream in) throws IOException {
    return read(in.readAllBytes());
  }

  private static JsonReading read(JsonParser parser) {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return new JsonReading.Unreadable(new Place(1, 1), "is empty; a JSON value is expected");
    }
    NodeBuilder builder = NodeBuilder.complete(parser);
    Node document = builder.value();
    if (!builder.faults().isEmpty()) {
      Fault fault = builder.faults().getFirst();
      return new JsonReading.Unreadable(fault.place(), fault.message());
    }
    if (parser.nextToken() != null) {
      return new JsonReading.Unreadable(
          JsonSyntax.place(parser.currentTokenLocation()),
          "has more after its end; one JSON value is expected");
    }
    return new JsonReading.Read(document);
  }

  /** Writes UTF-8 and leaves the stream open. */
  public static void write(Node document, OutputStream out, Layout layout) {
    JsonPrinter.print(
        document, JsonSyntax.FACTORY.createGenerator(layout.context(), out, JsonEncoding.UTF8));
  }

  /** Writes and leaves the writer open. */
  public static void write(Node document, Writer out, Layout layout) {
    JsonPrinter.print(document, JsonSyntax.FACTORY.createGenerator(layout.context(), out));
  }

  /** In UTF-8. */
  public static byte[] bytes(Node document, Layout layout) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(document, out, layout);
    return out.toByteArray();
  }

  public static String text(Node document, Layout layout) {
    StringWriter out = new StringWriter();
    write(document, out, layout);
    return out.toString();
  }
}
