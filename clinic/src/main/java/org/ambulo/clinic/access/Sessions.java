package org.ambulo.clinic.access;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept: known to every node, and after a restart. */
public interface Sessions {

  void open(BrowserSession session);

  Optional<BrowserSession> find(String id);

  void seen(String id, Instant at);

  void end(String id);

  /** All of one account. */
  void endAll(String account);

  /** Those not seen since, or begun before. */
  void sweep(Instant seenBefore, Instant begunBefore);
}
