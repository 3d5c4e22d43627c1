package org.ambulo.core.knowledge;

/**
 * A code of a public code system with the words it stands for.
 *
 * @param uri the system's canonical name; empty where the source names none
 */
public record Code(CodeSystem system, String uri, String code, String label) {

  /** A code of a system that the knowledge base speaks. */
  public Code(CodeSystem system, String code, String label) {
    this(system, system.uri(), code, label);
  }

  /** A code of whatever system. */
  public static Code of(String uri, String code, String label) {
    return new Code(CodeSystem.ofUri(uri), uri, code, label);
  }
}
