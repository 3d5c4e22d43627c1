package org.ambulo.web.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which format an answer is given. */
enum Format {
  JSON("application/fhir+json"),
  PRETTY_JSON("application/fhir+json"),
  XML("application/fhir+xml");

  /** Parameters of every request that say it. */
  static final Set<String> PARAMETERS = Set.of("_format", "_pretty");

  private static final Set<String> JSON_NAMES =
      Set.of(
          "json",
          "application/json",
          "text/json",
          "application/fhir+json",
          "application/json+fhir",
          "application/*",
          "*/*",
          "text/html",
          "application/fhir+ndjson",
          "application/ndjson",
          "application/json-patch+json");

  private static final Set<String> XML_NAMES =
      Set.of("xml", "application/xml", "text/xml", "application/fhir+xml", "application/xml+fhir");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** As the parameter {@code _format} says, else the header Accept, else JSON. */
  static Format of(Optional<String> parameter, Optional<String> accept, Optional<String> pretty) {
    Format format =
        parameter.map(Format::named).orElseGet(() -> accept.map(Format::accepted).orElse(JSON));
    boolean spaced = pretty.filter("true"::equals).isPresent();
    return format == JSON && spaced ? PRETTY_JSON : format;
  }

  private static Format named(String given) {
    return known(given)
        .orElseThrow(
            () ->
                Refusal.notAcceptable("Format (" + given + ") is not given; ask for json or xml."));
  }

  /** XML only where it is preferred to JSON. */
  private static Format accepted(String header) {
    double json = -1;
    double xml = -1;
    for (String range : List.of(header.split(",", -1))) {
      Optional<Format> known = known(range);
      double quality = quality(range);
      if (known.filter(JSON::equals).isPresent()) {
        json = Math.max(json, quality);
      } else if (known.isPresent()) {
        xml = Math.max(xml, quality);
      }
    }
    if (json <= 0 && xml <= 0) {
      throw Refusal.notAcceptable(
          "None of (" + header + ") is given; accept application/fhir+json or fhir+xml.");
    }
    return xml > json ? XML : JSON;
  }

  private static double quality(String range) {
    int at = range.indexOf("q=");
    if (at < 0) {
      return 1;
    }
    int end = range.indexOf(';', at);
    try {
      return Double.parseDouble(range.substring(at + 2, end < 0 ? range.length() : end).strip());
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /** JSON or XML, by any of their names. */
  static Optional<Format> known(String given) {
    int semicolon = given.indexOf(';');
    String name =
        (semicolon < 0 ? given : given.substring(0, semicolon))
            .strip()
            .replace(' ', '+')
            .toLowerCase(Locale.ROOT);
    if (JSON_NAMES.contains(name)) {
      return Optional.of(JSON);
    }
    return XML_NAMES.contains(name) ? Optional.of(XML) : Optional.empty();
  }
}
