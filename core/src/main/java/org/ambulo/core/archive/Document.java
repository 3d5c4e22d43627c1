package org.ambulo.core.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a resource.
 *
 * @param version counts from 1, without gaps
 * @param at when it was written, to the millisecond
 * @param json the resource with its id, version and time in it; nothing where this version says
 *     that the resource was removed
 */
public record Document(Key key, long version, Instant at, Owner owner, Optional<String> json) {

  public boolean removed() {
    return json.isEmpty();
  }
}
