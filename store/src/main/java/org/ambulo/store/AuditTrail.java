package org.ambulo.store;

import static org.ambulo.store.Column.Type.NUMBER;
import static org.ambulo.store.Column.Type.TEXT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.core.archive.Key;

/**
 * The audit trail: a chain in which the hash of each deed covers the deed and the hash before it,
 * so that a deed changed, taken out or put in later is seen.
 */
final class AuditTrail {

  /** The table; its columns stand in the order of {@link Rows#DEED}. */
  static final Bulk.Table DEED =
      new Bulk.Table(
          "deed",
          List.of(Rows.DEED.split(",\\s*", -1)),
          List.of(
              NUMBER, NUMBER, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, NUMBER, TEXT, TEXT,
              TEXT));

  private static final Bulk.Table HEAD =
      new Bulk.Table("deed_head", List.of("one", "number", "hash"), List.of(NUMBER, NUMBER, TEXT));
  private static final int HASH = 13;

  /** The last deed of the trail; 0 and nothing where there is none. */
  record End(long number, String hash) {}

  /** A deed and when it was done. */
  record Dated(Instant at, Deed deed) {}

  private AuditTrail() {}

  /** The deeds as rows of the table, each with its number and hash, after those that there are. */
  static List<Object[]> line(End after, List<Dated> deeds) {
    List<Object[]> rows = new ArrayList<>(deeds.size());
    MessageDigest digest = sha256();
    End end = after;
    for (Dated dated : deeds) {
      Instant at = dated.at();
      Deed deed = asKept(dated.deed());
      end = new End(end.number() + 1, hash(digest, end.number() + 1, at, deed, end.hash()));
      rows.add(
          new Object[] {
            end.number(),
            at.toEpochMilli(),
            deed.who(),
            deed.role(),
            deed.address(),
            deed.request(),
            deed.act().name(),
            deed.result().name(),
            deed.what().map(key -> key.type()),
            deed.what().map(key -> key.id()),
            deed.version(),
            deed.patient(),
            deed.detail(),
            end.hash()
          });
    }
    return rows;
  }

  /** Where the trail ends with these rows, of which there is at least one. */
  static End end(List<Object[]> line) {
    Object[] last = line.getLast();
    return new End((Long) last[0], (String) last[HASH]);
  }

  /** The changes that add these rows, which are all that is new. */
  static List<Bulk> bulks(List<Object[]> line) {
    return List.of(DEED.insert(line, ""), endingAt(end(line)));
  }

  /** The change that says where the trail ends. */
  static Bulk endingAt(End end) {
    return HEAD.insert(
        List.<Object[]>of(new Object[] {1L, end.number(), end.hash()}),
        " on conflict (one) do update set number = excluded.number, hash = excluded.hash");
  }

  static List<Recorded> deeds(Session session, DeedQuery query) {
    List<Clause> all = new ArrayList<>();
    all.add(Clause.of("number > ?", query.after()));
    if (query.before() < Long.MAX_VALUE) {
      all.add(Clause.of("number < ?", query.before()));
    }
    if (!query.acts().isEmpty()) {
      all.add(
          Clause.joined(
                  " or ",
                  query.acts().stream().map(act -> Clause.of("act = ?", act.name())).toList())
              .within("(", ")"));
    }
    query.patient().ifPresent(patient -> all.add(Clause.of("patient = ?", patient)));
    query.who().ifPresent(who -> all.add(Clause.of("who = ?", who)));
    query.from().ifPresent(from -> all.add(Clause.of("at >= ?", from.toEpochMilli())));
    query.until().ifPresent(until -> all.add(Clause.of("at < ?", until.toEpochMilli())));
    Clause where = Clause.joined(" and ", all);
    List<Object> values = new ArrayList<>(where.values());
    values.add(query.slice().count());
    values.add(query.slice().offset());
    return session.all(
        "select "
            + Rows.DEED
            + " from deed where "
            + where.sql()
            + " order by number desc limit ? offset ?",
        Rows::recorded,
        values.toArray());
  }

  /** The number of the first deed that does not fit the chain; nothing where all is whole. */
  static Optional<Long> firstBroken(Session session) {
    Chain chain = new Chain();
    List<Recorded> some;
    do {
      some =
          session.all(
              "select " + Rows.DEED + " from deed where number > ? order by number limit 1000",
              Rows::recorded,
              chain.number());
      for (Recorded one : some) {
        if (!chain.takes(one)) {
          return Optional.of(chain.number() + 1);
        }
      }
    } while (!some.isEmpty());
    boolean whole =
        session
            .one(
                "select number, hash from deed_head",
                row -> chain.endsWith(row.getLong(1), row.getString(2)))
            .orElse(false);
    return whole ? Optional.empty() : Optional.of(chain.number() + 1);
  }

  /** Deeds as they are held against each other, from the first on. */
  static final class Chain {
    private final MessageDigest digest = sha256();
    private End end = new End(0, "");

    /** Whether this is the next deed, unchanged. */
    boolean takes(Recorded one) {
      long number = end.number() + 1;
      String hash = AuditTrail.hash(digest, number, one.at(), one.deed(), end.hash());
      if (one.number() != number || !one.hash().equals(hash)) {
        return false;
      }
      end = new End(number, hash);
      return true;
    }

    /** Of the last deed that fitted. */
    long number() {
      return end.number();
    }

    End end() {
      return end;
    }

    boolean endsWith(long number, String hash) {
      return end.equals(new End(number, hash));
    }
  }

  private static String hash(
      MessageDigest digest, long number, Instant at, Deed deed, String before) {
    StringBuilder all = new StringBuilder(256);
    part(all, before);
    part(all, String.valueOf(number));
    part(all, String.valueOf(at.toEpochMilli()));
    part(all, deed.who());
    part(all, deed.role());
    part(all, deed.address());
    part(all, deed.request());
    part(all, deed.act().name());
    part(all, deed.result().name());
    part(all, deed.what().map(key -> key.toString()).orElse("-"));
    part(all, deed.version().map(String::valueOf).orElse("-"));
    part(all, deed.patient().orElse("-"));
    part(all, deed.detail());
    return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash covers the deed as it can be read again. */
  private static Deed asKept(Deed deed) {
    return new Deed(
        Session.storable(deed.who()),
        Session.storable(deed.role()),
        Session.storable(deed.address()),
        Session.storable(deed.request()),
        deed.act(),
        deed.result(),
        deed.what().map(AuditTrail::asKept),
        deed.version(),
        deed.patient().map(Session::storable),
        Session.storable(deed.detail()));
  }

  private static Key asKept(Key key) {
    return new Key(Session.storable(key.type()), Session.storable(key.id()));
  }

  /** With its length before it, so that no two trails read the same. */
  private static void part(StringBuilder all, String text) {
    all.append(text.length()).append(':').append(text).append('\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
