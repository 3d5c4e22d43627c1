package org.ambulo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;

/** The conditions of a search on the index tables. */
final class Matches {

  private static final String LAST_CHARACTER = "\udbff\udfff";

  private Matches() {}

  /** A condition on the columns of an index table's rows; they are the rows that make it hold. */
  record OnIndex(Query.Kind kind, String parameter, Clause clause) {}

  /** The condition on an index table; nothing where the match is about the document itself. */
  static Optional<OnIndex> onIndex(Match match) {
    return switch (match) {
      case Match.Token token ->
          Optional.of(new OnIndex(Query.Kind.TOKEN, token.parameter(), token(token)));
      case Match.Words words ->
          Optional.of(new OnIndex(Query.Kind.WORDS, words.parameter(), words(words)));
      case Match.Span span ->
          Optional.of(
              new OnIndex(
                  Query.Kind.SPAN,
                  span.parameter(),
                  span(
                      span.relation(),
                      "x.from_at",
                      "x.until_at",
                      span.from().toEpochMilli(),
                      span.until().toEpochMilli())));
      case Match.Link link ->
          Optional.of(
              new OnIndex(
                  Query.Kind.LINK,
                  link.parameter(),
                  Clause.of("x.target = ?", link.target().toString())));
      case Match.Address address ->
          Optional.of(
              new OnIndex(
                  Query.Kind.ADDRESS, address.parameter(), Clause.of("x.uri = ?", address.uri())));
      case Match.Amount amount ->
          Optional.of(new OnIndex(Query.Kind.AMOUNT, amount.parameter(), amount(amount)));
      case Match.Id id -> Optional.empty();
      case Match.Updated updated -> Optional.empty();
      case Match.Missing missing -> Optional.empty();
      case Match.Not not -> Optional.empty();
    };
  }

  private static Clause token(Match.Token token) {
    List<Clause> parts = new ArrayList<>();
    token.code().ifPresent(code -> parts.add(Clause.of("x.code = ?", code)));
    token.system().ifPresent(system -> parts.add(Clause.of("x.system = ?", system)));
    return parts.isEmpty() ? Clause.of("1 = 1") : Clause.joined(" and ", parts);
  }

  private static Clause words(Match.Words words) {
    return switch (words.how()) {
      case EXACT -> Clause.of("x.words = ?", words.text());
      case STARTS ->
          Clause.of("x.words >= ? and x.words < ?", words.text(), words.text() + LAST_CHARACTER);
      case CONTAINS -> Clause.of("x.words like ? escape '!'", "%" + literal(words.text()) + "%");
    };
  }

  /** As it stands in a pattern whose escape is an exclamation mark. */
  static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** How a kept span from..until stands to the asked-for one, as FHIR's prefixes define. */
  static Clause span(Match.Relation relation, String from, String until, long low, long high) {
    return switch (relation) {
      case EQUAL -> Clause.of("(" + from + " >= ? and " + until + " <= ?)", low, high);
      case NOT_EQUAL -> Clause.of("not (" + from + " >= ? and " + until + " <= ?)", low, high);
      case GREATER -> Clause.of(until + " > ?", high);
      case LESS -> Clause.of(from + " < ?", low);
      case GREATER_OR_EQUAL ->
          Clause.of(
              "(" + until + " > ? or (" + from + " >= ? and " + until + " <= ?))", high, low, high);
      case LESS_OR_EQUAL ->
          Clause.of(
              "(" + from + " < ? or (" + from + " >= ? and " + until + " <= ?))", low, low, high);
      case STARTS_AFTER -> Clause.of(from + " >= ?", high);
      case ENDS_BEFORE -> Clause.of(until + " <= ?", low);
      case APPROXIMATE -> Clause.of("(" + from + " < ? and " + until + " > ?)", high, low);
    };
  }

  private static Clause amount(Match.Amount amount) {
    double low = amount.low().doubleValue();
    double high = amount.high().doubleValue();
    List<Clause> parts = new ArrayList<>();
    parts.add(
        switch (amount.relation()) {
          case EQUAL, APPROXIMATE -> within(low, high);
          case NOT_EQUAL -> within(low, high).within("not ", "");
          case GREATER, STARTS_AFTER -> Clause.of("x.value > ?", high);
          case LESS, ENDS_BEFORE -> Clause.of("x.value < ?", low);
          case GREATER_OR_EQUAL -> Clause.of("x.value >= ?", low);
          case LESS_OR_EQUAL -> Clause.of("x.value <= ?", high);
        });
    amount.unit().ifPresent(unit -> parts.add(Clause.of("x.unit = ?", unit)));
    amount.system().ifPresent(system -> parts.add(Clause.of("x.system = ?", system)));
    return Clause.joined(" and ", parts);
  }

  private static Clause within(double low, double high) {
    return low == high
        ? Clause.of("(x.value = ?)", low)
        : Clause.of("(x.value >= ? and x.value < ?)", low, high);
  }
}
