package org.ambulo.roster.document;

/** The JSON Schema (draft 2020-12) of a document of changes; it refers to that of the clinic. */
public final class ChangesSchema {

  private ChangesSchema() {}

  public static String text() {
    return ClinicSchema.resource("/org/ambulo/roster/changes.schema.json");
  }
}
