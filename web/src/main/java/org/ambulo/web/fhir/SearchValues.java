package org.ambulo.web.fhir;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Match.Relation;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.json.JsonSyntax;
import org.ambulo.fhir.search.FhirDate;
import org.ambulo.fhir.search.IndexText;
import org.ambulo.fhir.search.Parameter;
import org.ambulo.fhir.search.Reference;
import org.ambulo.fhir.search.SearchParameters;

/** Values of a search: what FHIR's rules make of the text given for a parameter. */
final class SearchValues {

  private static final Map<String, Relation> PREFIXES =
      Map.of(
          "eq", Relation.EQUAL,
          "ne", Relation.NOT_EQUAL,
          "gt", Relation.GREATER,
          "lt", Relation.LESS,
          "ge", Relation.GREATER_OR_EQUAL,
          "le", Relation.LESS_OR_EQUAL,
          "sa", Relation.STARTS_AFTER,
          "eb", Relation.ENDS_BEFORE,
          "ap", Relation.APPROXIMATE);

  /**
   * "Approximately" is a tenth more or less: of the number, or of the time between then and now.
   */
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final SearchParameters types;
  private final String base;
  private final Instant now;

  SearchValues(SearchParameters types, String base, Instant now) {
    this.types = types;
    this.base = base;
    this.now = now;
  }

  /** A relation and what it relates to. */
  record Prefixed(Relation relation, String rest) {
    static Prefixed of(String text) {
      boolean prefixed =
          text.length() > 2
              && Character.isLetter(text.charAt(0))
              && Character.isLetter(text.charAt(1));
      if (!prefixed) {
        return new Prefixed(Relation.EQUAL, text);
      }
      Relation relation = PREFIXES.get(text.substring(0, 2));
      if (relation == null) {
        throw Refusal.unsupported(
            "Prefix ("
                + text.substring(0, 2)
                + ") is not known; known are "
                + String.join(", ", new TreeSet<>(PREFIXES.keySet()))
                + ".");
      }
      return new Prefixed(relation, text.substring(2));
    }
  }

  /** Each of the values between commas, as given, escapes still in it. */
  static List<String> alternatives(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == ',') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    if (parts.stream().anyMatch(String::isEmpty)) {
      throw Refusal.invalid("(" + text + ") has an empty value between commas.");
    }
    return parts;
  }

  /** What stands between vertical bars, without escapes. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\\,|$".indexOf(text.charAt(i + 1)) >= 0) {
        part.append(text.charAt(++i));
      } else if (c == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static String unescaped(String text) {
    return String.join("|", parts(text));
  }

  /** A code: {@code code}, {@code system|code}, {@code |code} or {@code system|}. */
  static Match token(Parameter parameter, String text) {
    List<String> parts = parts(text);
    if (parts.size() == 1) {
      return new Match.Token(parameter.name(), Optional.empty(), Optional.of(parts.getFirst()));
    }
    if (parts.size() > 2 || (parts.getFirst().isEmpty() && parts.getLast().isEmpty())) {
      throw Refusal.invalid(
          "(" + text + ") for " + parameter.name() + " is no code; write system|code or code.");
    }
    return new Match.Token(
        parameter.name(),
        Optional.of(parts.getFirst()),
        Optional.of(parts.getLast()).filter(code -> !code.isEmpty()));
  }

  static Match words(Parameter parameter, Match.How how, String text) {
    String plain = unescaped(text);
    if (how == Match.How.EXACT) {
      return new Match.Words(parameter.name() + IndexText.EXACTLY, how, plain);
    }
    String searched = IndexText.plain(plain);
    if (searched.isEmpty()) {
      throw Refusal.invalid("(" + text + ") for " + parameter.name() + " has no letters in it.");
    }
    return new Match.Words(parameter.name(), how, searched);
  }

  Match span(String parameter, String text) {
    Prefixed prefixed = Prefixed.of(text);
    FhirDate date = widened(prefixed, date(parameter, prefixed.rest()));
    return new Match.Span(parameter, prefixed.relation(), date.from(), date.until());
  }

  Match updated(String text) {
    Prefixed prefixed = Prefixed.of(text);
    FhirDate date = widened(prefixed, date("_lastUpdated", prefixed.rest()));
    return new Match.Updated(prefixed.relation(), date.from(), date.until());
  }

  static FhirDate date(String parameter, String text) {
    return FhirDate.of(text)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "("
                        + text
                        + ") for "
                        + parameter
                        + " is no date; write 2026, 2026-11, 2026-11-22 or"
                        + " 2026-11-22T10:00:00Z."));
  }

  private FhirDate widened(Prefixed prefixed, FhirDate date) {
    if (prefixed.relation() != Relation.APPROXIMATE) {
      return date;
    }
    Duration away = Duration.between(date.from(), now).abs();
    Duration tenth = away.dividedBy(10);
    return new FhirDate(date.from().minus(tenth), date.until().plus(tenth));
  }

  Match amount(Parameter parameter, String text) {
    List<String> parts = parts(text);
    Prefixed prefixed = Prefixed.of(parts.getFirst());
    BigDecimal value =
        JsonSyntax.number(prefixed.rest())
            .filter(number -> parts.size() == 1 || parts.size() == 3)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "("
                            + text
                            + ") for "
                            + parameter.name()
                            + " is no quantity; write 5.4 or 5.4|system|code."));
    BigDecimal margin = margin(prefixed.relation(), value);
    return new Match.Amount(
        parameter.name(),
        prefixed.relation(),
        value.subtract(margin),
        value.add(margin),
        part(parts, 1),
        part(parts, 2));
  }

  /** What equals a number is within half of its last digit; an order is by the number itself. */
  private static BigDecimal margin(Relation relation, BigDecimal value) {
    return switch (relation) {
      case EQUAL, NOT_EQUAL -> BigDecimal.ONE.movePointLeft(value.scale()).multiply(HALF);
      case APPROXIMATE -> value.abs().multiply(TENTH);
      case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL, STARTS_AFTER, ENDS_BEFORE ->
          BigDecimal.ZERO;
    };
  }

  private static Optional<String> part(List<String> parts, int index) {
    return parts.size() > index && !parts.get(index).isEmpty()
        ? Optional.of(parts.get(index))
        : Optional.empty();
  }

  static Match address(Parameter parameter, String text) {
    return new Match.Address(parameter.name(), unescaped(text));
  }

  /** A link: to a type and id, to an id of whichever type, or to an address elsewhere. */
  List<Match> link(Parameter parameter, Optional<String> type, String given) {
    String text = local(unescaped(given), base);
    if (Reference.isId(text)) {
      return type
          .map(List::of)
          .orElseGet(
              () ->
                  types.types().stream()
                      .map(kept -> kept.name())
                      .filter(parameter::leadsTo)
                      .toList())
          .stream()
          .<Match>map(one -> new Match.Link(parameter.name(), new Key(one, text)))
          .toList();
    }
    return switch (Reference.of(text)) {
      case Reference.Here(Key key) -> List.of(checked(parameter, type, key));
      case Reference.Elsewhere(String address) when isAddress(address) ->
          List.of(new Match.Address(parameter.name(), address));
      case Reference.Elsewhere elsewhere -> throw noReference(parameter, given);
      case Reference.Inside inside -> throw noReference(parameter, given);
    };
  }

  private Match checked(Parameter parameter, Optional<String> type, Key key) {
    if (!parameter.leadsTo(key.type()) || type.filter(t -> !t.equals(key.type())).isPresent()) {
      throw Refusal.invalid(
          "Parameter ("
              + parameter.name()
              + (type.isPresent() ? ":" + type.get() : "")
              + ") never leads to a "
              + key.type()
              + ".");
    }
    return new Match.Link(parameter.name(), key);
  }

  private static boolean isAddress(String text) {
    return text.indexOf(':') > 0;
  }

  private static Refusal noReference(Parameter parameter, String given) {
    return Refusal.invalid(
        "("
            + given
            + ") for "
            + parameter.name()
            + " is no reference; write Type/id, id or an address.");
  }

  /** An address of this server without what stands before the type. */
  static String local(String address, String base) {
    return address.startsWith(base + "/") ? address.substring(base.length() + 1) : address;
  }

  /** Refuses what cannot stand in the index. */
  static void fits(Given given) {
    if (given.value().length() >= IndexText.LONGEST * 20) {
      throw Refusal.invalid("The value of (" + given.bare() + ") is too long; shorten it.");
    }
    if (!IndexText.isSound(given.value()) || !IndexText.isSound(given.name())) {
      throw Refusal.invalid("A parameter has control characters or half characters in it.");
    }
  }

  static void fits(Parameter parameter, String alternative) {
    if (alternative.length() >= IndexText.LONGEST) {
      throw Refusal.invalid(
          "A value for ("
              + parameter.name()
              + ") is longer than "
              + IndexText.LONGEST
              + " characters; shorten it.");
    }
  }
}
