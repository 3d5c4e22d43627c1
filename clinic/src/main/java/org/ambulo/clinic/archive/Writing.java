package org.ambulo.clinic.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.ambulo.core.archive.Key;

/** What can be changed within one transaction. What was written is seen by its later look-ups. */
public interface Writing extends Reading {

  /** When this transaction's writes are said to have happened. */
  Instant at();

  /**
   * Says which resources are about to be written, so that they can be looked up together. It is
   * never wrong not to say it, only slower.
   */
  void expect(Collection<Key> keys);

  /**
   * Writes the next version of a resource.
   *
   * @param content what is kept under the version and time it is given
   */
  Written put(Key key, Expected expected, Function<? super Stamp, Content> content);

  /**
   * Writes a version that says that the resource was removed; one already removed stays as it is.
   */
  Written remove(Key key, Expected expected);

  /** Adds to the audit trail, in this transaction. */
  void record(Deed deed);
}
