package org.ambulo.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/**
 * The content files in a form that loads many times faster than YAML: a table of all texts, then
 * each file's tree with texts by number. Made when the module is built, from checked content, and
 * read by the same version only. Places of lines are not kept.
 */
public final class ContentPack {

  private static final int GROUP = 0;
  private static final int MANY = 1;
  private static final int TEXT = 2;
  private static final int NUMBER = 3;
  private static final int YES = 4;
  private static final int NO = 5;
  private static final int NOTHING = 6;

  private ContentPack() {}

  public static void write(Content content, OutputStream to) throws IOException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    ByteArrayOutputStream trees = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(trees);
    out.writeInt(content.files().size());
    for (Map.Entry<String, Node.Group> file : content.files().entrySet()) {
      out.writeInt(number(texts, file.getKey()));
      write(file.getValue(), texts, out);
    }
    DataOutputStream whole = new DataOutputStream(to);
    whole.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      whole.writeInt(bytes.length);
      whole.write(bytes);
    }
    whole.write(trees.toByteArray());
    whole.flush();
  }

  private static int number(Map<String, Integer> texts, String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  private static void write(Node node, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    switch (node) {
      case Node.Group group -> {
        out.writeByte(GROUP);
        out.writeInt(group.fields().size());
        for (Map.Entry<String, Node> field : group.fields().entrySet()) {
          out.writeInt(number(texts, field.getKey()));
          write(field.getValue(), texts, out);
        }
      }
      case Node.Many many -> {
        out.writeByte(MANY);
        out.writeInt(many.items().size());
        for (Node item : many.items()) {
          write(item, texts, out);
        }
      }
      case Node.Text text -> {
        out.writeByte(TEXT);
        out.writeInt(number(texts, text.value()));
      }
      case Node.Figure figure -> {
        out.writeByte(NUMBER);
        out.writeInt(number(texts, figure.value().toString()));
      }
      case Node.Flag flag -> out.writeByte(flag.value() ? YES : NO);
      case Node.Empty empty -> out.writeByte(NOTHING);
    }
  }

  public static Content read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(from.readAllBytes()));
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      texts[i] = new String(bytes, StandardCharsets.UTF_8);
    }
    SequencedMap<String, Node.Group> files = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = texts[in.readInt()];
      files.put(name, (Node.Group) node(in, texts));
    }
    return new Content(files);
  }

  private static Node node(DataInputStream in, String[] texts) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case GROUP -> group(in, texts);
      case MANY -> many(in, texts);
      case TEXT -> new Node.Text(texts[in.readInt()], Place.NOWHERE);
      case NUMBER -> new Node.Figure(new BigDecimal(texts[in.readInt()]), Place.NOWHERE);
      case YES -> new Node.Flag(true, Place.NOWHERE);
      case NO -> new Node.Flag(false, Place.NOWHERE);
      case NOTHING -> new Node.Empty(Place.NOWHERE);
      default -> throw new IOException("no such kind of node (" + kind + ")");
    };
  }

  private static Node group(DataInputStream in, String[] texts) throws IOException {
    int size = in.readInt();
    SequencedMap<String, Node> fields = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      fields.put(texts[in.readInt()], node(in, texts));
    }
    return new Node.Group(fields, Place.NOWHERE);
  }

  private static Node many(DataInputStream in, String[] texts) throws IOException {
    int size = in.readInt();
    List<Node> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(node(in, texts));
    }
    return new Node.Many(items, Place.NOWHERE);
  }
}
