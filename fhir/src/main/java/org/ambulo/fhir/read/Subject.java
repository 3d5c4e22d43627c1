package org.ambulo.fhir.read;

import java.util.Optional;

/** Whom a resource is about. */
sealed interface Subject {

  /** A reference in normal form. */
  record Referred(String reference) implements Subject {}

  /** A business identifier, {@code system|value}. */
  record Identified(String identifier) implements Subject {}

  /** A patient inside the resource itself. */
  record Contained(Element patient) implements Subject {}

  /** It does not say. */
  record Unsaid() implements Subject {}

  /** Something that is no patient: a group, a device, a place. */
  record NotAPatient(String reference) implements Subject {}

  static Subject of(Element root) {
    Optional<Element> subject = root.child("subject").or(() -> root.child("patient"));
    Optional<String> reference = subject.flatMap(s -> s.text("reference"));
    if (reference.isPresent()) {
      return referred(root, reference.get());
    }
    return subject
        .flatMap(s -> s.child("identifier"))
        .flatMap(Subject::identifier)
        .<Subject>map(Identified::new)
        .orElseGet(Unsaid::new);
  }

  static Optional<String> identifier(Element identifier) {
    return identifier
        .text("value")
        .map(value -> identifier.text("system").orElse("") + "|" + value);
  }

  private static Subject referred(Element root, String reference) {
    if (reference.startsWith("#")) {
      return root.children("contained").stream()
          .filter(inside -> inside.text("id").equals(Optional.of(reference.substring(1))))
          .filter(inside -> inside.text("resourceType").equals(Optional.of("Patient")))
          .findFirst()
          .<Subject>map(Contained::new)
          .orElseGet(Unsaid::new);
    }
    int condition = reference.indexOf("?identifier=");
    if (condition >= 0) {
      return new Identified(reference.substring(condition + "?identifier=".length()));
    }
    String normal = References.normal(reference);
    String tail = References.tail(normal);
    boolean otherType =
        !normal.startsWith("urn:") && tail.indexOf('/') > 0 && !tail.startsWith("Patient/");
    return otherType ? new NotAPatient(normal) : new Referred(normal);
  }
}
