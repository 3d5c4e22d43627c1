package org.ambulo.core.relief;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;

/** Where the library of a stratum comes from. Safe for several threads. */
@FunctionalInterface
public interface Libraries {

  Library of(ReliefStratum stratum);

  /** Drawn when first asked for, and kept in memory. */
  static Libraries drawn(Relief relief) {
    Map<String, Library> kept = new ConcurrentHashMap<>();
    return stratum -> kept.computeIfAbsent(stratum.id(), id -> Library.draw(stratum, relief));
  }
}
