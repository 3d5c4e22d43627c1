package org.ambulo.web.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Permission;
import org.ambulo.clinic.access.Rights;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.Stamped;

/**
 * The way from a form into the clinic's own documents, which are in nobody's record: by whoever has
 * the right to it, with the deed, and once, however often it is sent. Safe for several threads.
 */
public final class House {

  private final Archive archive;
  private final Indexer indexer;

  public House(Archive archive, Indexer indexer) {
    this.archive = archive;
    this.indexer = indexer;
  }

  /**
   * Keeps a document.
   *
   * @param version that was looked at; 0: there is none yet
   * @throws IllegalArgumentException where it belongs to a patient's record
   */
  public Entered keep(Caller caller, Key key, long version, Node.Group resource) {
    Interaction interaction = version == 0 ? Interaction.CREATE : Interaction.UPDATE;
    if (Rights.of(caller, interaction, key.type()) instanceof Permission.Refused(String why)) {
      archive.record(
          List.of(caller.deed(Deed.Act.UPDATE, Deed.Result.REFUSED, Optional.empty(), why)));
      return new Entered.NotAllowed(why);
    }
    Map<String, Node> named = new LinkedHashMap<>(resource.fields());
    named.put("id", Node.text(key.id()));
    Indexed indexed = indexer.index(Node.group(named));
    if (!(indexed.owner() instanceof Owner.Clinic)) {
      throw new IllegalArgumentException("(" + key + ") is not the clinic's own");
    }
    Stamped stamped = Stamped.of(resource, key.id());
    return archive.write(writing -> keep(writing, caller, key, version, stamped, indexed));
  }

  private static Entered keep(
      Writing writing, Caller caller, Key key, long version, Stamped stamped, Indexed indexed) {
    Optional<Document> before = writing.current(key);
    if (before.filter(one -> isSame(one, stamped)).isPresent()) {
      return new Entered.Done(List.of(before.get()));
    }
    Expected expected = version == 0 ? new Expected.Nothing() : new Expected.Version(version);
    Written written =
        writing.put(
            key,
            expected,
            stamp ->
                new Content(
                    stamped.json(stamp.version(), stamp.at()), indexed.owner(), indexed.entries()));
    return switch (written) {
      case Written.Done(Document document) -> {
        Deed.Act act = version == 0 ? Deed.Act.CREATE : Deed.Act.UPDATE;
        writing.record(caller.deed(act, document.key(), document.version(), Optional.empty()));
        yield new Entered.Done(List.of(document));
      }
      case Written.Conflict(Optional<Document> current) ->
          current
              .<Entered>map(Entered.Outdated::new)
              .orElseGet(() -> new Entered.NotAllowed("(" + key + ") is not there any more."));
    };
  }

  private static boolean isSame(Document kept, Stamped stamped) {
    return kept.json().filter(stamped.json(kept.version(), kept.at())::equals).isPresent();
  }
}
