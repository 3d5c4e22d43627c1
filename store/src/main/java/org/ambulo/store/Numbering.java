package org.ambulo.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers that stand for search parameters in the index, as one transaction sees them. A number
 * once given stays. What this transaction found or gave is shared with others when it is durable.
 */
final class Numbering {

  private static final int NONE = 0;

  /** The numbers that are known to be durable, for all transactions of this process. */
  static final class Shared {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    Numbering in(Session session) {
      return new Numbering(session, numbers);
    }
  }

  private final Session session;
  private final Map<String, Integer> shared;
  private final Map<String, Integer> own = new HashMap<>();

  private Numbering(Session session, Map<String, Integer> shared) {
    this.session = session;
    this.shared = shared;
  }

  /**
   * The number of a parameter of a type; 0, which none has, where nothing was ever indexed by it.
   */
  int number(String type, String parameter) {
    String name = type + "." + parameter;
    Integer known = shared.get(name);
    return known != null ? known : own.computeIfAbsent(name, this::stored);
  }

  /** The same, given if there is none yet. */
  int numberOrNew(String type, String parameter) {
    int number = number(type, parameter);
    if (number != NONE) {
      return number;
    }
    String name = type + "." + parameter;
    session.change(
        "insert into parameter (number, name)"
            + " select coalesce(max(number), 0) + 1, ? from parameter",
        name);
    int given = stored(name);
    own.put(name, given);
    return given;
  }

  /** Says that the transaction is durable. */
  void durable() {
    own.forEach(
        (name, number) -> {
          if (number != NONE) {
            shared.put(name, number);
          }
        });
  }

  private int stored(String name) {
    return session
        .one("select number from parameter where name = ?", row -> row.getInt(1), name)
        .orElse(NONE);
  }
}
