package org.ambulo.roster.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (draft 2020-12) of a clinic's document, which an editor can use as well. */
public final class ClinicSchema {

  private static final String RESOURCE = "/org/ambulo/roster/clinic.schema.json";

  private ClinicSchema() {}

  public static String text() {
    return resource(RESOURCE);
  }

  static String resource(String name) {
    try (InputStream in = ClinicSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no schema (" + name + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
