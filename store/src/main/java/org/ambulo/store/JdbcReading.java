package org.ambulo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Page;
import org.ambulo.clinic.archive.Past;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;

/** Look-ups within one transaction. */
class JdbcReading implements Reading {

  private static final int AT_ONCE = 500;

  private static final String CURRENT =
      "select "
          + Rows.DOCUMENT
          + " from document d where d.type = ? and d.id = ? and d.current = 1";
  private static final String THERE =
      "select "
          + Rows.DOCUMENT
          + " from document d where d.type = ? and d.current = 1 and d.json is not null and ";
  private static final String VERSION =
      "select "
          + Rows.DOCUMENT
          + " from document d where d.type = ? and d.id = ? and d.version = ?";
  private static final String RECORD =
      "select "
          + Rows.DOCUMENT
          + " from document d where d.owner = ? and d.current = 1 and d.json is not null"
          + " order by d.doc";

  private final Session session;
  private final Numbering numbering;

  JdbcReading(Session session, Numbering numbering) {
    this.session = session;
    this.numbering = numbering;
  }

  Numbering numbering() {
    return numbering;
  }

  @Override
  public Optional<Document> current(Key key) {
    return session.one(CURRENT, Rows::document, key.type(), key.id());
  }

  @Override
  public List<Document> current(Collection<Key> keys) {
    Map<String, List<String>> ids = new TreeMap<>();
    keys.stream()
        .distinct()
        .forEach(key -> ids.computeIfAbsent(key.type(), type -> new ArrayList<>()).add(key.id()));
    Map<Key, Document> found = new HashMap<>();
    ids.forEach(
        (type, some) -> {
          for (int from = 0; from < some.size(); from += AT_ONCE) {
            there(type, some.subList(from, Math.min(some.size(), from + AT_ONCE)))
                .forEach(document -> found.put(document.key(), document));
          }
        });
    return keys.stream().filter(found::containsKey).map(found::get).toList();
  }

  private List<Document> there(String type, List<String> ids) {
    Clause oneOf = Clause.oneOf("d.id", ids);
    List<Object> values = new ArrayList<>(List.of(type));
    values.addAll(oneOf.values());
    return session().all(THERE + oneOf.sql(), Rows::document, values.toArray());
  }

  @Override
  public Optional<Document> version(Key key, long version) {
    return session().one(VERSION, Rows::document, key.type(), key.id(), version);
  }

  @Override
  public Page history(Past past) {
    List<Clause> all = new ArrayList<>();
    all.add(
        switch (past.of()) {
          case Past.OfOne one ->
              Clause.of("d.type = ? and d.id = ?", one.key().type(), one.key().id());
          case Past.OfType type -> Clause.of("d.type = ?", type.type());
          case Past.OfAll everything -> Clause.of("1 = 1");
        });
    past.since().ifPresent(since -> all.add(Clause.of("d.at >= ?", since.toEpochMilli())));
    sights().of(past.sight(), SightSql.OWNER).ifPresent(all::add);
    Clause where = Clause.joined(" and ", all);
    List<Object> values = new ArrayList<>(where.values());
    values.add(past.slice().count() + 1);
    values.add(past.slice().offset());
    List<Document> found =
        session()
            .all(
                "select "
                    + Rows.DOCUMENT
                    + " from document d where "
                    + where.sql()
                    + " order by d.doc desc limit ? offset ?",
                Rows::document,
                values.toArray());
    return page(found, past.slice().count());
  }

  @Override
  public Page search(Query query) {
    Clause sql = sql().page(query);
    return page(session().all(sql.sql(), Rows::document, sql.array()), query.slice().count());
  }

  private static Page page(List<Document> found, int count) {
    return found.size() > count
        ? new Page(found.subList(0, count), Page.More.YES)
        : new Page(found, Page.More.NO);
  }

  @Override
  public long count(Query query) {
    Clause sql = sql().count(query);
    return session().one(sql.sql(), row -> row.getLong(1), sql.array()).orElse(0L);
  }

  @Override
  public void each(String type, Sight sight, Consumer<? super Document> taker) {
    Clause seen = sights().of(sight, SightSql.OWNER).orElse(Clause.of("1 = 1"));
    String sql =
        "select "
            + Rows.DOCUMENT
            + ", d.doc from document d where d.type = ? and d.current = 1 and d.doc > ?"
            + " and d.json is not null and "
            + seen.sql()
            + " order by d.doc limit "
            + AT_ONCE;
    long after = 0;
    List<Numbered> some;
    do {
      List<Object> values = new ArrayList<>(List.of(type, after));
      values.addAll(seen.values());
      some =
          session()
              .all(sql, row -> new Numbered(Rows.document(row), row.getLong(7)), values.toArray());
      for (Numbered one : some) {
        taker.accept(one.document());
        after = one.number();
      }
    } while (some.size() == AT_ONCE);
  }

  private record Numbered(Document document, long number) {}

  @Override
  public List<Document> writtenSince(String type, long write) {
    return session()
        .all(
            "select "
                + Rows.DOCUMENT
                + " from document d where d.type = ? and d.current = 1 and d.doc > ?"
                + " order by d.doc",
            Rows::document,
            type,
            write);
  }

  @Override
  public List<String> types() {
    return session()
        .all(
            "select distinct type from document where current = 1 and json is not null order by type",
            row -> row.getString(1));
  }

  @Override
  public List<Document> recordOf(String patient) {
    return session().all(RECORD, Rows::document, patient);
  }

  @Override
  public long revisionOf(String patient) {
    return session()
        .one("select number from revision where patient = ?", row -> row.getLong(1), patient)
        .orElse(0L);
  }

  @Override
  public boolean inSight(String patient, Sight sight) {
    return switch (sight) {
      case Sight.Everybody everybody -> true;
      case Sight.Only only -> only.patients().contains(patient);
      case Sight.Messages messages -> messages.patient().equals(patient);
      case Sight.TeamOf team ->
          team.beside().contains(patient)
              || session()
                  .one(
                      "select 1 from link x join document c on c.doc = x.doc"
                          + " where x.parameter = ? and x.target = ? and c.owner = ?"
                          + " and exists (select 1 from token s where s.doc = c.doc"
                          + " and s.parameter = ? and s.code = 'active')",
                      row -> row.getInt(1),
                      numbering.number(SightSql.CARE_TEAM, "participant"),
                      team.member(),
                      patient,
                      numbering.number(SightSql.CARE_TEAM, "status"))
                  .isPresent();
    };
  }

  @Override
  public long lastWrite() {
    return session().one("select coalesce(max(doc), 0) from document").orElse(0L);
  }

  @Override
  public List<Recorded> deeds(DeedQuery query) {
    return AuditTrail.deeds(session(), query);
  }

  @Override
  public long lastDeed() {
    return session().one("select number from deed_head", row -> row.getLong(1)).orElse(0L);
  }

  /** For whatever looks beyond single resources. */
  Session session() {
    return session;
  }

  SightSql sights() {
    return new SightSql(numbering);
  }

  SearchSql sql() {
    return new SearchSql(session(), numbering);
  }
}
