package org.ambulo.clinic.access;

import java.time.Instant;
import java.util.Optional;

/** How often something secret was tried, known to every node and after a restart. */
public interface Tries {

  /**
   * Counts a try before it is judged, so that many at once are all counted.
   *
   * @param key what is guarded: an account, an address
   * @return until when it is locked; nothing: the try may be judged
   */
  Optional<Instant> begin(String key, Instant now, Patience patience);

  /** The try that was counted last was right: it does not count. */
  void forgive(String key);

  /** It was right: all that was counted is forgotten. */
  void forget(String key);

  /** Forgets what was last tried before. */
  void sweep(Instant before);
}
