package org.ambulo.web.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Stamp;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.Stamped;

/** A resource ready to be kept: printed and indexed before the one writer's turn is taken. */
record Prepared(Key key, Stamped stamped, Indexed indexed) {

  static Prepared of(Indexer indexer, Key key, Node.Group resource) {
    Map<String, Node> named = new LinkedHashMap<>(resource.fields());
    named.put("id", Node.text(key.id()));
    return new Prepared(key, Stamped.of(resource, key.id()), indexer.index(Node.group(named)));
  }

  Owner owner() {
    return indexed.owner();
  }

  Content content(Stamp stamp) {
    return new Content(
        stamped.json(stamp.version(), stamp.at()), indexed.owner(), indexed.entries());
  }
}
