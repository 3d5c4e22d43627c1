package org.ambulo.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Content;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;

/** Looks into FHIR resources for those that move them. */
final class FhirCataloguer implements Cataloguer {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  private final SearchParameters parameters = SearchParameters.standard();
  private final Indexer indexer = new Indexer(parameters);

  @Override
  public Content catalogued(String json) {
    return switch (JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read(Node.Group resource) -> content(json, resource);
      case JsonReading.Read other -> throw new IllegalStateException("a kept text is no resource");
      case JsonReading.Unreadable why ->
          throw new IllegalStateException("a kept resource cannot be read: " + why.message());
    };
  }

  @Override
  public Intake taken(String json) {
    return switch (JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read(Node.Group resource) -> taken(resource);
      case JsonReading.Read other -> new Intake.Unfit("is no resource");
      case JsonReading.Unreadable why -> new Intake.Unfit(why.message());
    };
  }

  private Intake taken(Node.Group resource) {
    String type = text(resource, "resourceType");
    String id = text(resource, "id");
    if (parameters.type(type).isEmpty()) {
      return new Intake.Unfit("is of a type that is not kept here (" + type + ")");
    }
    if (!ID.matcher(id).matches()) {
      return new Intake.Unfit("has no id, or one that FHIR does not allow (" + id + ")");
    }
    Stamped stamped = Stamped.of(resource, id);
    Indexed indexed = indexer.index(resource);
    return new Intake.Fit(
        new Key(type, id),
        stamp ->
            new Content(
                stamped.json(stamp.version(), stamp.at()), indexed.owner(), indexed.entries()));
  }

  private Content content(String json, Node.Group resource) {
    Indexed indexed = indexer.index(resource);
    return new Content(json, indexed.owner(), indexed.entries());
  }

  private static String text(Node.Group resource, String field) {
    return resource.fields().get(field) instanceof Node.Text text ? text.value() : "";
  }
}
