package org.ambulo.web.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Parameter;
import org.ambulo.fhir.search.SearchParameters;

/** Who sent a Communication, and to whom. */
final class Messages {

  private static final String SENDER = "sender";
  private static final List<Parameter> PARTIES =
      Stream.of(SENDER, "recipient").map(kept()::parameter).map(p -> p.orElseThrow()).toList();

  private Messages() {}

  private static KeptType kept() {
    return SearchParameters.standard().type("Communication").orElseThrow();
  }

  /** Whether this version is from the patient, or for the patient. */
  static boolean concern(Document document, String patient) {
    return document.json().map(Stored::node).filter(node -> names(node, key(patient))).isPresent();
  }

  private static boolean names(Node.Group message, Key patient) {
    return PARTIES.stream().anyMatch(party -> Indexer.links(message, party).contains(patient));
  }

  /** Whether what is to be kept is from the patient. */
  static boolean from(Prepared message, String patient) {
    return message.indexed().entries().contains(new IndexEntry.Link(SENDER, key(patient)));
  }

  private static Key key(String patient) {
    return new Key("Patient", patient);
  }
}
