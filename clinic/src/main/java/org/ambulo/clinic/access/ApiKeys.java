package org.ambulo.clinic.access;

import java.util.List;
import java.util.Optional;

/** The keys of programs. */
public interface ApiKeys {

  void add(ApiKey key);

  Optional<ApiKey> find(String id);

  List<ApiKey> of(String account);

  void revoke(String id);
}
