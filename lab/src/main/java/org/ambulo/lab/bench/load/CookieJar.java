package org.ambulo.lab.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cookies of one user of one server. On this machine a browser sends cookies that are for
 * secure connections only too, so all are sent.
 */
final class CookieJar {

  private static final Pattern COOKIE =
      Pattern.compile("\\s*([^=;\\s]+)\\s*=\\s*([^;]*?)\\s*(;.*)?");
  private static final Pattern TAKEN_BACK =
      Pattern.compile(";\\s*max-age\\s*=\\s*(0|-\\d+)\\s*(;|$)", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Takes {@code name=value}, several with semicolons between. */
  void put(String pairs) {
    for (String pair : pairs.split(";", -1)) {
      receive(List.of(pair));
    }
  }

  /** Takes what the {@code Set-Cookie} headers of an answer say. */
  void receive(List<String> headers) {
    for (String header : headers) {
      Matcher cookie = COOKIE.matcher(header);
      if (!cookie.matches()) {
        continue;
      }
      boolean takenBack =
          Optional.ofNullable(cookie.group(3))
              .filter(rest -> TAKEN_BACK.matcher(rest).find())
              .isPresent();
      if (takenBack) {
        cookies.remove(cookie.group(1));
      } else {
        cookies.put(cookie.group(1), cookie.group(2));
      }
    }
  }

  /** The value of the {@code Cookie} header; absent where there is none to send. */
  Optional<String> header() {
    return cookies.isEmpty()
        ? Optional.empty()
        : Optional.of(
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }
}
