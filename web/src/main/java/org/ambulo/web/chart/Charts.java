package org.ambulo.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Permission;
import org.ambulo.clinic.access.Rights;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Indexed;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.Stamped;
import org.ambulo.web.fhir.Stored;

/**
 * The way from a form into a patient's record: all of it in one transaction with its deeds, by
 * whoever has the right to it, and once, however often it is sent. Safe for several threads.
 */
public final class Charts {

  private final Archive archive;
  private final Indexer indexer;

  public Charts(Archive archive, Indexer indexer) {
    this.archive = archive;
    this.indexer = indexer;
  }

  /**
   * Writes what a form says into the record of one patient; all of it or nothing.
   *
   * @throws IllegalArgumentException where a change belongs to another record
   */
  public Entered enter(Caller caller, String patient, Submission submission, List<Change> changes) {
    return tried(
        caller,
        writing -> written(new Entry(writing, caller, patient, true), submission, changes),
        stopped -> stopped);
  }

  /**
   * Writes the first of a new record; all of it or nothing. As nobody's sight can hold a record
   * that is not there, it is looked at afterwards: whoever begins a record is one of those who care
   * for the patient by what was written, or sees every patient.
   *
   * @throws IllegalArgumentException where a change belongs to another record
   */
  public Entered begin(Caller caller, String patient, Submission submission, List<Change> changes) {
    return tried(
        caller,
        writing -> {
          boolean kept = writing.revisionOf(patient) > 0;
          Entry open = new Entry(writing, caller, patient, true);
          if (kept) {
            open.allowed(Interaction.READ, "Patient");
          }
          Entered done = written(new Entry(writing, caller, patient, kept), submission, changes);
          open.allowed(Interaction.READ, "Patient");
          return done;
        },
        stopped -> stopped);
  }

  private static Entered written(Entry entry, Submission submission, List<Change> changes) {
    return new Entered.Done(changes.stream().map(one -> entry.of(one, submission)).toList());
  }

  private <T> T tried(
      Caller caller,
      Function<? super Writing, ? extends T> work,
      Function<? super Entered, ? extends T> instead) {
    try {
      return archive.write(work);
    } catch (Stopped stopped) {
      if (stopped.why instanceof Entered.NotAllowed(String why)) {
        Optional<String> patient = Optional.of(stopped.patient);
        archive.record(List.of(caller.deed(Deed.Act.UPDATE, Deed.Result.REFUSED, patient, why)));
      }
      return instead.apply(stopped.why);
    }
  }

  /** A change in the record of one patient; one that belongs to another record is refused. */
  public record OfPatient(String patient, Change change) {}

  /**
   * Writes what a form says into the records of several patients; all of it or nothing. The rights
   * are looked at patient by patient.
   *
   * @param holds what must still be so when it is written
   * @return empty: that is not so any more, and nothing was written
   */
  public Optional<Entered> enter(
      Caller caller,
      Submission submission,
      Predicate<? super Reading> holds,
      List<OfPatient> changes) {
    return this.<Optional<Entered>>tried(
        caller,
        writing -> {
          if (!holds.test(writing)) {
            return Optional.empty();
          }
          List<Document> documents = new ArrayList<>();
          for (OfPatient one : changes) {
            Entry entry = new Entry(writing, caller, one.patient(), true);
            documents.add(entry.of(one.change(), submission));
          }
          return Optional.of(new Entered.Done(documents));
        },
        Optional::of);
  }

  /** Ends a transaction with nothing written. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String patient;
    private final transient Entered why;

    Stopped(String patient, Entered why) {
      super("", null, false, false);
      this.patient = patient;
      this.why = why;
    }
  }

  /** One change within a transaction. */
  private final class Entry {

    private final Writing writing;
    private final Caller caller;
    private final String patient;
    private final boolean kept;

    /**
     * @param kept whether there is anything of the record yet, so that it can be in somebody's
     *     sight
     */
    Entry(Writing writing, Caller caller, String patient, boolean kept) {
      this.writing = writing;
      this.caller = caller;
      this.patient = patient;
      this.kept = kept;
    }

    Document of(Change change, Submission submission) {
      return switch (change) {
        case Change.Add add -> add(add, submission);
        case Change.Put put -> write(put.key(), put.resource().node(), writing.current(put.key()));
        case Change.Make make -> make(make);
        case Change.Edit edit -> edit(edit);
      };
    }

    private Document add(Change.Add add, Submission submission) {
      Node.Group resource = add.resource().node();
      String type = resource.get("resourceType").map(Node::verbatim).orElseThrow();
      Key key = submission.key(caller.account(), patient, type, add.part());
      Optional<Document> before = writing.current(key);
      if (before.isEmpty()) {
        return write(key, resource, before);
      }
      Document first = writing.version(key, 1).orElseThrow();
      if (!same(first, key, resource)) {
        throw new Stopped(patient, new Entered.SentBefore(before.get()));
      }
      return before.get();
    }

    private Document make(Change.Make make) {
      Optional<Document> before = writing.current(make.key());
      Optional<Document> there = before.filter(document -> !document.removed());
      if (there.isEmpty()) {
        return write(make.key(), make.resource().node(), before);
      }
      mayTouch(there.get());
      if (!same(there.get(), make.key(), make.resource().node())) {
        throw new Stopped(patient, new Entered.Outdated(there.get()));
      }
      return there.get();
    }

    private Document edit(Change.Edit edit) {
      Document before =
          writing
              .current(edit.key())
              .filter(document -> !document.removed())
              .orElseThrow(
                  () ->
                      new Stopped(
                          patient, new Entered.NotAllowed("(" + edit.key() + ") is not there.")));
      mayTouch(before);
      Node.Group resource = edit.edit().apply(Stored.node(before.json().orElseThrow()));
      if (same(before, edit.key(), resource)) {
        return before;
      }
      if (before.version() != edit.version()) {
        throw new Stopped(patient, new Entered.Outdated(before));
      }
      return write(edit.key(), resource, Optional.of(before));
    }

    private Document write(Key key, Node.Group resource, Optional<Document> before) {
      boolean there = before.filter(document -> !document.removed()).isPresent();
      if (there && same(before.get(), key, resource)) {
        return before.get();
      }
      allowed(there ? Interaction.UPDATE : Interaction.CREATE, key.type());
      before.ifPresent(this::mayTouch);
      Indexed indexed = indexer.index(named(key, resource));
      if (!indexed.owner().equals(new Owner.OnePatient(patient))) {
        throw new IllegalArgumentException(
            "(" + key + ") does not belong to the record of the patient whose form this is");
      }
      Stamped stamped = Stamped.of(resource, key.id());
      Expected expected =
          before
              .<Expected>map(document -> new Expected.Version(document.version()))
              .orElseGet(Expected.Nothing::new);
      Written written =
          writing.put(
              key,
              expected,
              stamp ->
                  new Content(
                      stamped.json(stamp.version(), stamp.at()),
                      indexed.owner(),
                      indexed.entries()));
      return switch (written) {
        case Written.Done(Document document) -> {
          writing.record(
              caller.deed(
                  there ? Deed.Act.UPDATE : Deed.Act.CREATE,
                  document.key(),
                  document.version(),
                  Optional.of(patient)));
          yield document;
        }
        case Written.Conflict(Optional<Document> current) ->
            throw new Stopped(patient, new Entered.Outdated(current.orElseThrow()));
      };
    }

    private void allowed(Interaction interaction, String type) {
      switch (Rights.of(caller, interaction, type)) {
        case Permission.Granted(Sight sight) -> {
          if (kept && !writing.inSight(patient, sight)) {
            throw new Stopped(patient, new Entered.NotAllowed("This record is not open to you."));
          }
        }
        case Permission.Refused(String why) ->
            throw new Stopped(patient, new Entered.NotAllowed(why));
      }
    }

    /** What is there must be of this record too, whatever a form says. */
    private void mayTouch(Document before) {
      if (!before.owner().equals(new Owner.OnePatient(patient))) {
        throw new Stopped(
            patient, new Entered.NotAllowed("(" + before.key() + ") is not part of this record."));
      }
    }

    private static boolean same(Document kept, Key key, Node.Group resource) {
      return kept.json()
          .map(json -> json.equals(Stamped.of(resource, key.id()).json(kept.version(), kept.at())))
          .orElse(false);
    }

    private static Node.Group named(Key key, Node.Group resource) {
      Map<String, Node> named = new LinkedHashMap<>(resource.fields());
      named.put("id", Node.text(key.id()));
      return Node.group(named);
    }
  }
}
