package org.ambulo.lab.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ambulo.lab.bench.http.Credentials;

/** One user with a browser of their own: cookies, and forms sent back with what they carried. */
final class Visitor {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int REDIRECTS = 5;
  private static final int OK = 200;
  private static final int REDIRECTED = 300;
  private static final int WRONG = 400;

  /**
   * A page asked for.
   *
   * @param firstByte from sending until the answer began, in nanoseconds
   * @param whole until its last byte
   */
  record Visit(int status, long firstByte, long whole, int bytes) {
    boolean isSuccess() {
      return status >= OK && status < REDIRECTED;
    }
  }

  /** A page to be read, after all redirects. */
  private record Page(URI at, int status, String text) {}

  private final HttpClient http;
  private final URI server;
  private final Credentials credentials;
  private final LongSupplier nanos;
  private final CookieJar cookies = new CookieJar();

  /**
   * @param http that follows no redirects by itself
   * @param server its address without a path
   */
  Visitor(HttpClient http, URI server, Credentials credentials, LongSupplier nanos) {
    this.http = http;
    this.server = server;
    this.credentials = credentials;
    this.nanos = nanos;
  }

  /** Goes on with a session that exists: {@code name=value}, several with semicolons between. */
  void takeCookies(String pairs) {
    cookies.put(pairs);
  }

  /**
   * Fills in the log-in form of a page.
   *
   * @throws IOException if the page has none, or the form comes back
   */
  void logIn(String path, String who, String secret) throws IOException, InterruptedException {
    Page page = follow(request(server.resolve(path)).GET());
    LoginForm form =
        LoginForm.of(page.text())
            .orElseThrow(
                () ->
                    new IOException(
                        "(%s) answers %d and has no form with a password"
                            .formatted(page.at(), page.status())));
    URI action = form.action().isEmpty() ? page.at() : page.at().resolve(form.action());
    Page then =
        follow(
            request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(BodyPublishers.ofString(form.filled(who, secret), StandardCharsets.UTF_8)));
    if (then.status() >= WRONG || LoginForm.of(then.text()).isPresent()) {
      throw new IOException(
          "(%s) was not let in: (%s) answers %d".formatted(who, then.at(), then.status()));
    }
  }

  /** A page's text. */
  String read(String path) throws IOException, InterruptedException {
    Page page = follow(request(server.resolve(path)).GET());
    if (page.status() != OK) {
      throw new IOException("(%s) answers %d".formatted(page.at(), page.status()));
    }
    return page.text();
  }

  /** Asks for a page, follows no redirect, and times it. */
  Visit visit(String path) throws IOException, InterruptedException {
    HttpRequest request = request(server.resolve(path)).GET().build();
    long start = nanos.getAsLong();
    HttpResponse<Visit> response =
        http.send(
            request,
            begun -> {
              long first = nanos.getAsLong() - start;
              return BodySubscribers.mapping(
                  BodySubscribers.ofByteArray(),
                  bytes ->
                      new Visit(
                          begun.statusCode(), first, nanos.getAsLong() - start, bytes.length));
            });
    cookies.receive(response.headers().allValues("Set-Cookie"));
    return response.body();
  }

  private HttpRequest.Builder request(URI at) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(LONGEST);
    credentials.header().ifPresent(value -> request.header("Authorization", value));
    cookies.header().ifPresent(value -> request.header("Cookie", value));
    return request;
  }

  private Page follow(HttpRequest.Builder first) throws IOException, InterruptedException {
    HttpRequest request = first.build();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      cookies.receive(response.headers().allValues("Set-Cookie"));
      Optional<String> next = response.headers().firstValue("Location");
      boolean redirected =
          response.statusCode() >= REDIRECTED && response.statusCode() < WRONG && next.isPresent();
      if (!redirected) {
        return new Page(response.uri(), response.statusCode(), response.body());
      }
      request = request(response.uri().resolve(next.orElseThrow())).GET().build();
    }
    throw new IOException("(" + first.build().uri() + ") redirects without end");
  }
}
