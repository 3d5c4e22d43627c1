package org.ambulo.store;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as values of Java: Map, List, String, Long, Double, Boolean, and an empty Optional for null.
 * Bytes are written as base 64 in a field {@code bytes}.
 */
final class Json {

  private static final String BYTES = "bytes";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private Json() {}

  static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(out, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case String text -> out.writeString(text);
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case Boolean flag -> out.writeBoolean(flag);
      case Optional<?> maybe when maybe.isPresent() -> write(out, maybe.get());
      case Optional<?> nothing -> out.writeNull();
      case byte[] bytes -> write(out, Map.of(BYTES, Base64.getEncoder().encodeToString(bytes)));
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(item -> write(out, item));
        out.writeEndArray();
      }
      case Map<?, ?> fields -> {
        out.writeStartObject();
        fields.forEach(
            (name, field) -> {
              out.writeName(String.valueOf(name));
              write(out, field);
            });
        out.writeEndObject();
      }
      default -> throw new IllegalArgumentException("(" + value + ") is of no kind that is moved");
    }
  }

  /**
   * The first value of the text.
   *
   * @throws Unmovable where it is no JSON
   */
  static Object value(String text) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return value(in, in.nextToken());
    } catch (JacksonException stopped) {
      throw new Unmovable("is no JSON: " + stopped.getOriginalMessage());
    }
  }

  /** A list, where the text is one. */
  static List<Object> list(String text) {
    if (value(text) instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new Unmovable("is no list");
  }

  /** Fields by name, where the text is such. */
  static Map<String, Object> fields(String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value(text) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), value));
      return fields;
    }
    throw new Unmovable("is no object");
  }

  private static Object value(JsonParser in, JsonToken token) {
    if (token == null) {
      throw new Unmovable("ends too early");
    }
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      case START_ARRAY -> list(in);
      case START_OBJECT -> map(in);
      default -> throw new Unmovable("is malformed at (" + token + ")");
    };
  }

  private static List<Object> list(JsonParser in) {
    List<Object> items = new ArrayList<>();
    for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
      items.add(value(in, next));
    }
    return items;
  }

  private static Object map(JsonParser in) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (JsonToken next = in.nextToken(); next != JsonToken.END_OBJECT; next = in.nextToken()) {
      String name = in.currentName();
      fields.put(name, value(in, in.nextToken()));
    }
    return fields.size() == 1 && fields.get(BYTES) instanceof String bytes
        ? Base64.getDecoder().decode(bytes)
        : fields;
  }
}
