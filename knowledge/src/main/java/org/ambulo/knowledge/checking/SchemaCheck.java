package org.ambulo.knowledge.checking;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.Faults;

/** Validates each content file against its JSON Schema, which an editor can use as well. */
final class SchemaCheck {

  private static final String FOLDER = "/ambulo/knowledge/schema/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Faults faults;

  private SchemaCheck(Faults faults) {
    this.faults = faults;
  }

  static void check(Content content, Faults faults) {
    SchemaCheck check = new SchemaCheck(faults);
    content.files().forEach(check::file);
  }

  private void file(String name, Node.Group file) {
    Schema schema = schemas.computeIfAbsent(schemaOf(name), this::load);
    for (Error error : schema.validate(JsonText.of(file), InputFormat.JSON)) {
      faults.add(name, Place.NOWHERE, error.getInstanceLocation().toString(), error.getMessage());
    }
  }

  /** The schema of a folder's files has the folder's name. */
  private static String schemaOf(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? name.substring(0, name.length() - ".yaml".length())
        : name.substring(0, slash);
  }

  private Schema load(String name) {
    String resource = FOLDER + name + ".schema.json";
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no schema (" + resource + ")");
      }
      return registry.getSchema(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
