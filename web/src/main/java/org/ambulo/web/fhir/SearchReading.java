package org.ambulo.web.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.Parameter;
import org.ambulo.fhir.search.ParameterKind;
import org.ambulo.fhir.search.Reference;
import org.ambulo.fhir.search.SearchParameters;

/** Understands the parameters of a search, or refuses: nothing is passed over. */
final class SearchReading {

  static final String OFFSET = "_offset";

  /** About the result, not about which resources. */
  static final Set<String> ABOUT_RESULT =
      new TreeSet<>(
          Set.of("_count", "_include", OFFSET, "_revinclude", "_sort", "_summary", "_total"));

  private static final int MOST_CONDITIONS = 200;

  private final SearchParameters types;
  private final Settings settings;
  private final KeptType type;
  private final SearchValues values;

  private final List<Query.AnyOf> all = new ArrayList<>();
  private final List<Query.Order> order = new ArrayList<>();
  private final List<Search.Include> includes = new ArrayList<>();
  private final List<Search.Include> revIncludes = new ArrayList<>();
  private final List<Given> echoed = new ArrayList<>();
  private int count;
  private int offset;
  private Search.Kind kind = Search.Kind.RESOURCES;
  private Search.Total total = Search.Total.IF_KNOWN;

  private SearchReading(
      SearchParameters types, Settings settings, KeptType type, String base, Instant now) {
    this.types = types;
    this.settings = settings;
    this.type = type;
    values = new SearchValues(types, base, now);
    count = settings.usualPage();
  }

  static Search of(
      SearchParameters types, Settings settings, KeptType type, List<Given> given, String base) {
    SearchReading reading =
        new SearchReading(types, settings, type, base, settings.clock().instant());
    given.forEach(reading::read);
    if (reading.conditions() > MOST_CONDITIONS) {
      throw Refusal.invalid(
          "The search has more than " + MOST_CONDITIONS + " values; make it several searches.");
    }
    return reading.search();
  }

  private int conditions() {
    return all.stream().mapToInt(any -> any.matches().size()).sum();
  }

  private Search search() {
    return new Search(
        type,
        all,
        order,
        new Slice(offset, count),
        kind,
        total,
        List.copyOf(includes),
        List.copyOf(revIncludes),
        List.copyOf(echoed));
  }

  private void read(Given given) {
    SearchValues.fits(given);
    if (Format.PARAMETERS.contains(given.name())) {
      echoed.add(given);
      return;
    }
    if (!given.name().equals("_count") && !given.name().equals(OFFSET)) {
      echoed.add(given);
    }
    switch (given.name()) {
      case "_count" -> count = Math.min(number(given), settings.longestPage());
      case OFFSET -> offset = number(given);
      case "_sort" -> Arrays.asList(given.value().split(",", -1)).forEach(this::sort);
      case "_summary" -> summary(given.value());
      case "_total" -> total(given.value());
      case "_include" -> includes.add(include(given));
      case "_revinclude" -> revIncludes.add(revInclude(given));
      default -> condition(given);
    }
    if (count == 0) {
      kind = Search.Kind.COUNT;
    }
  }

  private static int number(Given given) {
    try {
      int number = Integer.parseInt(given.value());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw Refusal.invalid(
        "(" + given.value() + ") for " + given.name() + " is no number from 0 up.");
  }

  private void summary(String value) {
    switch (value) {
      case "count" -> kind = Search.Kind.COUNT;
      case "false" -> {}
      default ->
          throw Refusal.unsupported(
              "(" + value + ") for _summary is not given; ask for count or false.");
    }
  }

  private void total(String value) {
    switch (value) {
      case "accurate", "estimate" -> total = Search.Total.WANTED;
      case "none" -> {}
      default ->
          throw Refusal.invalid(
              "(" + value + ") for _total is none of none, estimate and accurate.");
    }
  }

  private void sort(String text) {
    Query.Direction direction = text.startsWith("-") ? Query.Direction.DOWN : Query.Direction.UP;
    String name = text.startsWith("-") ? text.substring(1) : text;
    order.add(
        switch (name) {
          case "_id" -> new Query.ById(direction);
          case "_lastUpdated" -> new Query.ByUpdate(direction);
          default -> byParameter(name, direction);
        });
  }

  private Query.Order byParameter(String name, Query.Direction direction) {
    Parameter parameter = parameter(name, "to sort by");
    return switch (parameter.kind()) {
      case TOKEN, WORDS, SPAN -> new Query.ByParameter(name, Kinds.of(parameter.kind()), direction);
      case LINK, ADDRESS, AMOUNT ->
          throw Refusal.unsupported(
              "("
                  + name
                  + ") cannot be sorted by; dates, texts and codes can, and _id and"
                  + " _lastUpdated.");
    };
  }

  private Parameter parameter(String name, String what) {
    return type.parameter(name)
        .orElseThrow(
            () ->
                Refusal.unsupported(
                    "Parameter ("
                        + name
                        + ") "
                        + what
                        + " is not known for "
                        + type.name()
                        + "; known are _id, _lastUpdated, "
                        + String.join(", ", type.parameters().keySet())
                        + ", and about the result "
                        + String.join(", ", ABOUT_RESULT)
                        + "."));
  }

  private Search.Include include(Given given) {
    Search.Include include = included(given);
    if (!include.source().equals(type.name())) {
      throw Refusal.invalid(
          "_include of (" + given.value() + ") does not start from " + type.name() + ".");
    }
    return include;
  }

  private Search.Include revInclude(Given given) {
    Search.Include include = included(given);
    boolean other = include.target().filter(target -> !target.equals(type.name())).isPresent();
    if (other || !include.parameter().leadsTo(type.name())) {
      throw Refusal.invalid(
          "_revinclude of (" + given.value() + ") never leads to a " + type.name() + ".");
    }
    return include;
  }

  /** Reads {@code Type:parameter} or {@code Type:parameter:Target}. */
  private Search.Include included(Given given) {
    List<String> parts = Arrays.asList(given.value().split(":", -1));
    Optional<Parameter> parameter =
        parts.size() == 2 || parts.size() == 3
            ? types
                .type(parts.getFirst())
                .flatMap(source -> source.parameter(parts.get(1)))
                .filter(found -> found.kind() == ParameterKind.LINK)
            : Optional.empty();
    Optional<String> target = parts.size() == 3 ? Optional.of(parts.get(2)) : Optional.empty();
    if (parameter.isEmpty() || target.filter(t -> !parameter.get().leadsTo(t)).isPresent()) {
      throw Refusal.unsupported(
          "("
              + given.value()
              + ") for "
              + given.name()
              + " is no link that is known; write Type:parameter or Type:parameter:Target.");
    }
    return new Search.Include(parts.getFirst(), parameter.get(), target);
  }

  private void condition(Given given) {
    String name = given.bare();
    if (name.equals("_id")) {
      noModifier(given);
      any(SearchValues.alternatives(given.value()).stream().<Match>map(this::id).toList());
    } else if (name.equals("_lastUpdated")) {
      noModifier(given);
      any(SearchValues.alternatives(given.value()).stream().map(values::updated).toList());
    } else if (name.indexOf('.') > 0 || name.equals("_has")) {
      throw Refusal.unsupported(
          "(" + name + ") searches by what another resource says, which is not done here.");
    } else {
      condition(parameter(name, "to search by"), given);
    }
  }

  private Match id(String text) {
    if (!Reference.isId(text)) {
      throw Refusal.invalid("(" + text + ") is no logical id.");
    }
    return new Match.Id(text);
  }

  private void condition(Parameter parameter, Given given) {
    String modifier = given.modifier();
    if (modifier.equals("missing")) {
      missing(parameter, given.value());
      return;
    }
    List<String> alternatives = SearchValues.alternatives(given.value());
    alternatives.forEach(alternative -> SearchValues.fits(parameter, alternative));
    if (modifier.equals("not") && parameter.kind() == ParameterKind.TOKEN) {
      alternatives.forEach(
          text -> any(List.of(new Match.Not(SearchValues.token(parameter, text)))));
      return;
    }
    any(
        alternatives.stream()
            .flatMap(text -> matches(parameter, modifier, text, given).stream())
            .toList());
  }

  private List<Match> matches(Parameter parameter, String modifier, String text, Given given) {
    return switch (parameter.kind()) {
      case TOKEN -> List.of(SearchValues.token(parameter, plain(text, given)));
      case WORDS -> List.of(SearchValues.words(parameter, how(modifier, given), text));
      case SPAN -> List.of(values.span(parameter.name(), plain(text, given)));
      case LINK -> values.link(parameter, targeted(modifier, parameter, given), text);
      case ADDRESS -> List.of(SearchValues.address(parameter, plain(text, given)));
      case AMOUNT -> List.of(values.amount(parameter, plain(text, given)));
    };
  }

  private static String plain(String text, Given given) {
    noModifier(given);
    return text;
  }

  private static Match.How how(String modifier, Given given) {
    return switch (modifier) {
      case "" -> Match.How.STARTS;
      case "exact" -> Match.How.EXACT;
      case "contains" -> Match.How.CONTAINS;
      default -> throw noSuchModifier(given);
    };
  }

  private static Optional<String> targeted(String modifier, Parameter parameter, Given given) {
    if (modifier.isEmpty()) {
      return Optional.empty();
    }
    if (Reference.isType(modifier) && parameter.leadsTo(modifier)) {
      return Optional.of(modifier);
    }
    throw noSuchModifier(given);
  }

  private static void noModifier(Given given) {
    if (!given.modifier().isEmpty()) {
      throw noSuchModifier(given);
    }
  }

  private static Refusal noSuchModifier(Given given) {
    return Refusal.unsupported(
        "Modifier (:"
            + given.modifier()
            + ") is not known for ("
            + given.bare()
            + "); known are :missing, for texts :exact and :contains, for codes :not, for"
            + " references the type.");
  }

  private void missing(Parameter parameter, String value) {
    Match missing = new Match.Missing(parameter.name(), Kinds.of(parameter.kind()));
    switch (value) {
      case "true" -> missing(parameter, missing);
      case "false" -> {
        if (parameter.kind() == ParameterKind.LINK) {
          Match address = new Match.Missing(parameter.name(), Query.Kind.ADDRESS);
          any(List.of(new Match.Not(missing), new Match.Not(address)));
        } else {
          any(List.of(new Match.Not(missing)));
        }
      }
      default ->
          throw Refusal.invalid(
              "(" + value + ") for " + parameter.name() + ":missing is neither true nor false.");
    }
  }

  /** References to elsewhere are references too. */
  private void missing(Parameter parameter, Match missing) {
    any(List.of(missing));
    if (parameter.kind() == ParameterKind.LINK) {
      any(List.of(new Match.Missing(parameter.name(), Query.Kind.ADDRESS)));
    }
  }

  private void any(List<Match> matches) {
    all.add(new Query.AnyOf(matches));
  }
}
