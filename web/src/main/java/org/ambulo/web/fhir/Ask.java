package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is asked for, by HTTP or by an entry of a bundle.
 *
 * @param path what stands behind the base, piece by piece
 * @param headers by name in lower case
 * @param base the server's own address, without a slash at the end
 * @param body read when first needed
 */
record Ask(
    String method,
    List<String> path,
    List<Given> query,
    Map<String, String> headers,
    String base,
    Supplier<byte[]> body) {

  Ask {
    path = List.copyOf(path);
    query = List.copyOf(query);
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Pieces between slashes; empty ones at the ends do not count. */
  static List<String> pieces(String path) {
    List<String> pieces = new ArrayList<>();
    for (String piece : Arrays.asList(path.split("/", -1))) {
      pieces.add(Given.plain(piece.replace("+", "%2B")));
    }
    while (!pieces.isEmpty() && pieces.getLast().isEmpty()) {
      pieces.removeLast();
    }
    while (!pieces.isEmpty() && pieces.getFirst().isEmpty()) {
      pieces.removeFirst();
    }
    return pieces;
  }

  String piece(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  /** The value of a parameter that may be given once. */
  Optional<String> one(String name) {
    List<String> values =
        query.stream().filter(given -> given.name().equals(name)).map(Given::value).toList();
    if (values.size() > 1) {
      throw Refusal.invalid("Parameter (" + name + ") is given twice; give it once.");
    }
    return values.stream().findFirst();
  }

  /** Refuses parameters other than these and those about the format. */
  void only(String... names) {
    List<String> known = Arrays.asList(names);
    for (Given given : query) {
      if (!known.contains(given.name()) && !Format.PARAMETERS.contains(given.name())) {
        throw Refusal.unsupported(
            "Parameter ("
                + given.name()
                + ") is not known here; known are "
                + (known.isEmpty() ? "none" : String.join(", ", known))
                + ".");
      }
    }
  }
}
