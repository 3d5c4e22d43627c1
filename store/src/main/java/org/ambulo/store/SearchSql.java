package org.ambulo.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;

/**
 * A search as SQL. A condition that few documents meet leads: its documents are looked up; one that
 * many meet is asked of each document in turn. Which is which is counted, up to a limit, in the
 * index. Where many meet each of several conditions, the one that the fewest meet leads.
 */
final class SearchSql {

  private static final int FEW = 2_000;

  /** More than these are not looked up one by one. */
  private static final int MANY = 16_000;

  private static final String THERE = "d.current = 1 and d.json is not null";

  private final Session session;
  private final Numbering numbering;
  private final Map<Indexed, Counted> counted = new HashMap<>();

  SearchSql(Session session, Numbering numbering) {
    this.session = session;
    this.numbering = numbering;
  }

  Clause page(Query query) {
    Clause where = where(query);
    Clause order = order(query);
    List<Object> values = new ArrayList<>(where.values());
    values.addAll(order.values());
    values.add(query.slice().count() + 1);
    values.add(query.slice().offset());
    return new Clause(
        "select "
            + Rows.DOCUMENT
            + " from document d where "
            + where.sql()
            + " order by "
            + order.sql()
            + " limit ? offset ?",
        values);
  }

  Clause count(Query query) {
    return where(query).within("select count(*) from document d where ", "");
  }

  private Clause where(Query query) {
    List<Clause> all = new ArrayList<>();
    all.add(Clause.of("d.type = ? and " + THERE, query.type()));
    long few = few(query);
    List<Clause> leading = new ArrayList<>();
    for (Query.AnyOf any : query.all()) {
      Optional<Indexed> leads = single(query, any).filter(on -> met(on, few) < few);
      if (leads.isPresent()) {
        leading.add(leads.get().documents());
      } else {
        all.add(anyOf(query.type(), any, few));
      }
    }
    if (!leading.isEmpty()) {
      // One list: SQLite would try each document of one with each of another.
      all.add(Clause.joined(" intersect ", leading).within("d.doc in (", ")"));
    }
    new SightSql(numbering).of(query.sight(), SightSql.OWNER).ifPresent(all::add);
    return Clause.joined(" and ", all);
  }

  private Clause anyOf(String type, Query.AnyOf any, long few) {
    return any.matches().isEmpty()
        ? Clause.of("1 = 0")
        : Clause.joined(
                " or ", any.matches().stream().map(match -> document(type, match, few)).toList())
            .within("(", ")");
  }

  /** A condition on the index without alternatives. */
  private Optional<Indexed> single(Query query, Query.AnyOf any) {
    return any.matches().size() == 1
        ? onIndex(query.type(), any.matches().getFirst())
        : Optional.empty();
  }

  /** A condition that fewer documents than these meet leads. */
  private long few(Query query) {
    List<Indexed> conditions =
        query.all().stream().flatMap(any -> single(query, any).stream()).toList();
    if (conditions.size() < 2 || conditions.stream().anyMatch(one -> met(one, FEW) < FEW)) {
      return FEW;
    }
    long fewest = MANY;
    for (Indexed condition : conditions) {
      fewest = Math.min(fewest, met(condition, fewest));
    }
    return fewest < MANY ? fewest + 1 : FEW;
  }

  /**
   * The match as a condition on the document.
   *
   * @param few what fewer documents meet than these leads
   */
  private Clause document(String type, Match match, long few) {
    return switch (match) {
      case Match.Id id -> Clause.of("d.id = ?", id.id());
      case Match.Updated updated ->
          Matches.span(
              updated.relation(),
              "d.at",
              "(d.at + 1)",
              updated.from().toEpochMilli(),
              updated.until().toEpochMilli());
      case Match.Missing missing ->
          Clause.of(
              "not exists (select 1 from "
                  + IndexTables.table(missing.kind())
                  + " x where x.doc = d.doc and x.parameter = ?)",
              number(type, missing.parameter()));
      case Match.Not not -> document(type, not.match(), few).within("not (", ")");
      case Match.Token token -> indexed(type, match, few);
      case Match.Words words -> indexed(type, match, few);
      case Match.Span span -> indexed(type, match, few);
      case Match.Link link -> indexed(type, match, few);
      case Match.Address address -> indexed(type, match, few);
      case Match.Amount amount -> indexed(type, match, few);
    };
  }

  /**
   * A condition that the index answers.
   *
   * @param from where it is met, from the name of the table on
   */
  private record Indexed(String from, List<Object> values) {

    /** All documents that meet it. */
    Clause documents() {
      return new Clause("select x.doc" + from, values);
    }
  }

  /** How many meet a condition, where those counted are fewer than the limit. */
  private record Counted(long found, long limit) {
    boolean tells(long asked) {
      return found < limit || asked <= limit;
    }
  }

  private Optional<Indexed> onIndex(String type, Match match) {
    return Matches.onIndex(match)
        .map(
            on -> {
              List<Object> values = new ArrayList<>();
              values.add(number(type, on.parameter()));
              values.addAll(on.clause().values());
              String table = IndexTables.table(on.kind());
              return new Indexed(
                  " from " + table + " x where x.parameter = ? and " + on.clause().sql(), values);
            });
  }

  /** How many meet it, counted to a limit. */
  private long met(Indexed on, long limit) {
    Counted known =
        counted.compute(
            on,
            (one, before) ->
                before != null && before.tells(limit)
                    ? before
                    : new Counted(count(one, limit), limit));
    return Math.min(known.found(), limit);
  }

  private long count(Indexed on, long limit) {
    return session
        .one(
            "select count(*) from (select 1" + on.from() + " limit " + limit + ") few",
            row -> row.getLong(1),
            on.values().toArray())
        .orElse(0L);
  }

  private Clause indexed(String type, Match match, long few) {
    Indexed on = onIndex(type, match).orElseThrow();
    return met(on, few) < few
        ? on.documents().within("d.doc in (", ")")
        : new Clause("exists (select 1" + on.from() + " and x.doc = d.doc)", on.values());
  }

  private Clause order(Query query) {
    List<Clause> by = new ArrayList<>();
    for (Query.Order order : query.order()) {
      by.add(order(query.type(), order));
    }
    by.add(Clause.of("d.doc"));
    return Clause.joined(", ", by);
  }

  private Clause order(String type, Query.Order order) {
    String way = order.direction() == Query.Direction.UP ? "" : " desc";
    return switch (order) {
      case Query.ByUpdate update -> Clause.of("d.at" + way);
      case Query.ById id -> Clause.of("d.id" + way);
      case Query.ByParameter by -> {
        String column = column(by);
        String least = by.direction() == Query.Direction.UP ? "min" : "max";
        yield Clause.of(
            "(select "
                + least
                + "("
                + column
                + ") from "
                + IndexTables.table(by.kind())
                + " x where x.doc = d.doc and x.parameter = ?)"
                + way
                + " nulls last",
            number(type, by.parameter()));
      }
    };
  }

  private static String column(Query.ByParameter by) {
    return switch (by.kind()) {
      case TOKEN -> "x.code";
      case WORDS -> "x.words";
      case SPAN -> by.direction() == Query.Direction.UP ? "x.from_at" : "x.until_at";
      case LINK -> "x.target";
      case ADDRESS -> "x.uri";
      case AMOUNT -> "x.value";
    };
  }

  private int number(String type, String parameter) {
    return numbering.number(type, parameter);
  }
}
