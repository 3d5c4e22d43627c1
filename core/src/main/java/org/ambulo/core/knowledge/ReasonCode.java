package org.ambulo.core.knowledge;

/** The short name under which a procedure is held back, and what it means. */
public record ReasonCode(String id, String name) {

  /** No diagnosis that the procedure is for: it is then not indicated, rather than ineligible. */
  public static final String NO_INDICATION = "RC-DX";
}
