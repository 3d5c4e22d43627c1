package org.ambulo.fhir.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which types of resources are kept, and under what they are found: {@code parameters.txt}. */
public final class SearchParameters {

  private static final String DEFINITIONS = "http://hl7.org/fhir/SearchParameter/";
  private static final String OF_ALL = "Resource";

  private static final SearchParameters STANDARD = load();

  private final SequencedMap<String, KeptType> types;

  private SearchParameters(SequencedMap<String, KeptType> types) {
    this.types = Collections.unmodifiableSequencedMap(types);
  }

  /** Those of this server. */
  public static SearchParameters standard() {
    return STANDARD;
  }

  public Optional<KeptType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** All types, by name. */
  public Collection<KeptType> types() {
    return types.values();
  }

  private static SearchParameters load() {
    try (InputStream in = SearchParameters.class.getResourceAsStream("parameters.txt")) {
      if (in == null) {
        throw new IllegalStateException("parameters.txt is missing beside SearchParameters");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SearchParameters read(String text) {
    Map<String, List<String>> blocks = new TreeMap<>();
    List<String> block = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (!line.startsWith(" ")) {
        block = new ArrayList<>();
        blocks.put(line.split(" ", 2)[0], block);
      }
      block.add(line.strip());
    }
    List<Parameter> common = parameters(blocks.getOrDefault(OF_ALL, List.of()));
    SequencedMap<String, KeptType> types = new LinkedHashMap<>();
    blocks.forEach((name, lines) -> types.put(name, type(lines, common)));
    types.remove(OF_ALL);
    return new SearchParameters(types);
  }

  private static KeptType type(List<String> lines, List<Parameter> common) {
    List<String> head = words(lines.getFirst());
    SequencedMap<String, Parameter> parameters = new LinkedHashMap<>();
    common.forEach(parameter -> parameters.put(parameter.name(), parameter));
    parameters(lines).forEach(parameter -> parameters.put(parameter.name(), parameter));
    KeptType.Belonging belonging =
        head.size() == 1
            ? KeptType.Belonging.NEVER
            : head.get(1).equals("!") ? KeptType.Belonging.ALWAYS : KeptType.Belonging.SOMETIMES;
    List<Path> owners = head.stream().skip(2).map(Path::of).toList();
    return new KeptType(head.getFirst(), belonging, owners, parameters);
  }

  private static List<Parameter> parameters(List<String> lines) {
    return lines.stream().skip(1).map(SearchParameters::parameter).toList();
  }

  private static Parameter parameter(String line) {
    List<String> sides = Arrays.asList(line.split(" > ", 2));
    List<String> words = words(sides.getFirst());
    Set<String> targets =
        words(sides.size() == 1 ? "*" : sides.get(1)).stream()
            .filter(target -> !target.equals("*"))
            .collect(Collectors.toUnmodifiableSet());
    return new Parameter(
        words.getFirst(),
        ParameterKind.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
        DEFINITIONS + words.get(2),
        words.stream().skip(3).map(Path::of).toList(),
        targets);
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }
}
