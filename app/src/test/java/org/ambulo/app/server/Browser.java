package org.ambulo.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, brings the forms' token along, follows nothing by itself. */
final class Browser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final HttpClient client;
  private final URI server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  Browser(URI server) {
    this(server, CLIENT);
  }

  Browser(URI server, HttpClient client) {
    this.server = server;
    this.client = client;
  }

  /** What came back. */
  record Answer(int status, HttpHeaders all, String body) {
    Optional<String> header(String name) {
      return all.firstValue(name);
    }

    List<String> headers(String name) {
      return all.allValues(name);
    }

    String location() {
      return header("Location").orElse("");
    }
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** The same cookies somewhere else: another tab, another node, a thief. */
  Browser at(URI other) {
    Browser copy = new Browser(other, client);
    copy.cookies.putAll(cookies);
    copy.token = token;
    return copy;
  }

  Answer get(String path, String... headers) {
    return send("GET", path, Optional.empty(), headers);
  }

  /** A form, with the token of the last page. */
  Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    return postBare(path, all);
  }

  Answer postBare(String path, Map<String, String> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, Optional.of(form), headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String token() {
    return token;
  }

  Answer logIn(String login, String password) {
    get("/login");
    return post("/login", Map.of("login", login, "password", password));
  }

  Answer send(String method, String path, Optional<String> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElseGet(HttpRequest.BodyPublishers::noBody));
    body.ifPresent(form -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return kept(sent(request.build()));
  }

  private Answer sent(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      return new Answer(response.statusCode(), response.headers(), text(response));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Of a stream that does not end, nothing. */
  private static String text(HttpResponse<InputStream> response) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    try (InputStream body = response.body()) {
      return type.startsWith("text/event-stream")
          ? ""
          : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Answer kept(Answer answer) {
    for (String header : answer.headers("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(header).getFirst();
      if (cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }
}
