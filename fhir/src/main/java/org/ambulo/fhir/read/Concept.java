package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Code;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;

/**
 * A CodeableConcept.
 *
 * @param text what it says in words: its text, else a display, else a code; may be empty
 */
record Concept(List<Coding> codings, String text) {

  static final Concept NONE = new Concept(List.of(), "");

  Concept {
    codings = List.copyOf(codings);
  }

  static Concept of(Element element) {
    List<Coding> codings = new ArrayList<>();
    for (Element coding : element.children("coding")) {
      coding(coding).ifPresent(codings::add);
    }
    return new Concept(codings, words(element, codings));
  }

  /** The concept in the field, with nothing in it where there is none. */
  static Concept in(Element parent, String field) {
    return parent.child(field).map(Concept::of).orElse(NONE);
  }

  static Optional<Coding> coding(Element coding) {
    return coding
        .text("code")
        .map(
            code ->
                new Coding(
                    coding.text("system").map(Systems::canonical).orElse(""),
                    code,
                    coding.text("display").orElse("")));
  }

  private static String words(Element element, List<Coding> codings) {
    if (element.extensionOf("text", Extensions.DATA_ABSENT).isPresent()) {
      return "";
    }
    return element
        .text("text")
        .or(() -> codings.stream().map(Coding::display).filter(d -> !d.isEmpty()).findFirst())
        .or(() -> codings.stream().map(Coding::code).findFirst())
        .orElse("");
  }

  List<Code> codes() {
    return codings.stream().map(Coding::asCode).toList();
  }

  /** The first code, of whatever system. */
  Optional<String> code() {
    return codings.stream().map(Coding::code).findFirst();
  }

  boolean isNothing() {
    return codings.isEmpty() && text.isEmpty();
  }
}
