package org.ambulo.clinic.access;

import java.util.List;
import java.util.Optional;

/** The keys of programs. */
public interface ApiKeys {

  void add(ApiKey key);

  /**
   * A key and whose it is. What this program changed is seen at once, what another one on the same
   * database did within a second.
   */
  Optional<Held> held(String id);

  /** A key and the account that holds it, whatever that one's standing. */
  record Held(ApiKey key, Account account) {}

  List<ApiKey> of(String account);

  void revoke(String id);
}
