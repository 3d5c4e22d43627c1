package org.ambulo.web.fhir;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A parameter as given in a query or a form. */
record Given(String name, String value) {

  /** The parameter's name without its modifier. */
  String bare() {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  /** What stands behind the name's first colon; empty where there is none. */
  String modifier() {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(colon + 1);
  }

  /** Reads {@code a=1&b=2}; parameters without a value say nothing and are left out. */
  static List<Given> all(String query) {
    List<Given> all = new ArrayList<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && equals < part.length() - 1) {
        all.add(new Given(plain(part.substring(0, equals)), plain(part.substring(equals + 1))));
      } else if (equals < 0 && !part.isEmpty()) {
        throw Refusal.invalid("(" + part + ") in the query has no value; write name=value.");
      }
    }
    return all;
  }

  /** Without percent signs. */
  static String plain(String text) {
    try {
      String plain = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
      byte[] bytes = plain.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException broken) {
      throw Refusal.invalid("(" + text + ") is not UTF-8 with % before its bytes.");
    }
  }

  static String query(List<Given> all) {
    StringBuilder query = new StringBuilder();
    for (Given given : all) {
      query.append(query.isEmpty() ? "" : "&").append(code(given.name())).append('=');
      query.append(code(given.value()));
    }
    return query.toString();
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2C", ",");
  }
}
