package org.ambulo.web.pages.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;

/**
 * Somebody of the staff who can care for a patient.
 *
 * @param reference such as {@code Practitioner/d1}
 * @param role the code of the clinic's role
 * @param title the role in words
 */
public record Colleague(String reference, String name, String role, String title) {

  private static final int MOST = 500;

  /** All that the record names as staff with a role of the clinic's, by name; one look. */
  static List<Colleague> all(Reading reading) {
    Query query =
        new Query(
            "PractitionerRole", List.of(), new Sight.Everybody(), List.of(), new Slice(0, MOST));
    return reading.search(query).documents().stream()
        .flatMap(document -> of(document).stream())
        .distinct()
        .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::reference))
        .toList();
  }

  private static Optional<Colleague> of(Document document) {
    Node.Group role = Stored.node(document.json().orElseThrow());
    Optional<Node.Group> coding =
        many(role, "code").stream()
            .flatMap(concept -> many(concept, "coding").stream())
            .filter(one -> text(one, "system").equals(Systems.ROLE))
            .findFirst();
    Optional<Node.Group> person =
        role.get("practitioner").filter(Node.Group.class::isInstance).map(Node.Group.class::cast);
    return coding.flatMap(
        code ->
            person
                .filter(one -> !text(one, "reference").isEmpty())
                .map(
                    one ->
                        new Colleague(
                            text(one, "reference"),
                            text(one, "display"),
                            text(code, "code"),
                            text(code, "display"))));
  }

  private static List<Node.Group> many(Node.Group group, String field) {
    return group.get(field).filter(Node.Many.class::isInstance).map(Node.Many.class::cast).stream()
        .flatMap(many -> many.items().stream())
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .toList();
  }

  private static String text(Node.Group group, String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }
}
