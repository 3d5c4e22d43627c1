package org.ambulo.clinic.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;

/** What can be looked up. What was removed is found by its key, with nothing in it. */
public interface Reading {

  /** The newest version. */
  Optional<Document> current(Key key);

  /** The newest versions of those that are there, removed ones left out, in the order asked for. */
  List<Document> current(Collection<Key> keys);

  Optional<Document> version(Key key, long version);

  /** Newest first; removals too. */
  Page history(Past past);

  Page search(Query query);

  /** How many {@link #search} would find without regard to its slice. */
  long count(Query query);

  /** All current resources of a type in sight, the oldest first, one at a time. */
  void each(String type, Sight sight, Consumer<? super Document> taker);

  /**
   * Of a type everything that was written after a write by its number, see {@link #lastWrite}: its
   * newest versions, removals too, in the order in which they were written.
   */
  List<Document> writtenSince(String type, long write);

  /** The types of which there is at least one current resource, in alphabetical order. */
  List<String> types();

  /**
   * All current resources of one patient's record and the Patient resource itself, oldest first.
   */
  List<Document> recordOf(String patient);

  /** Rises whenever anything of the patient's record is written; 0 where there is nothing. */
  long revisionOf(String patient);

  /** Rises whenever a resource is written or removed, whoever does it; 0 where there is none. */
  long lastWrite();

  /** Whether this patient is in sight. */
  boolean inSight(String patient, Sight sight);

  /** Deeds of the audit trail, newest first. */
  List<Recorded> deeds(DeedQuery query);

  /** The newest number of the audit trail; 0 where it is empty. */
  long lastDeed();
}
