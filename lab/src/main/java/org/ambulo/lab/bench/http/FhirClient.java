package org.ambulo.lab.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A program that asks a FHIR API over HTTP/1.1 and keeps its connections open. It waits in the
 * thread that asks: client and server share the processors, and a client that hands each answer
 * from thread to thread takes as much of them as a quick server does.
 */
public final class FhirClient {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int FIRST_ERROR = 400;
  private static final String JSON = "application/fhir+json";

  private final URI base;
  private final Credentials credentials;
  private final LongSupplier nanos;

  /**
   * @param base such as {@code http://127.0.0.1:8080/fhir}
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  public FhirClient(URI base, Credentials credentials, LongSupplier nanos) {
    this.base = base;
    this.credentials = credentials;
    this.nanos = nanos;
  }

  /**
   * Reads.
   *
   * @param path below the base, such as {@code /Patient/1}
   */
  public Answer get(String path) throws IOException {
    return send("GET", path, Optional.empty());
  }

  /**
   * Creates, or sends a bundle.
   *
   * @param path below the base; empty for the base itself
   * @param json UTF-8 is what goes over the wire
   */
  public Answer post(String path, String json) throws IOException {
    return send("POST", path, Optional.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer send(String method, String path, Optional<byte[]> body) throws IOException {
    HttpURLConnection connection = connection(method, path);
    long start = nanos.getAsLong();
    if (body.isPresent()) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", JSON + ";charset=utf-8");
      try (var out = connection.getOutputStream()) {
        out.write(body.get());
      }
    }
    int status = connection.getResponseCode();
    String text = text(connection, status);
    long took = nanos.getAsLong() - start;
    return new Answer(
        status, text, Objects.requireNonNullElse(connection.getHeaderField("Location"), ""), took);
  }

  private HttpURLConnection connection(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout((int) TO_CONNECT.toMillis());
    connection.setReadTimeout((int) LONGEST.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", JSON);
    credentials.header().ifPresent(value -> connection.setRequestProperty("Authorization", value));
    return connection;
  }

  /** The whole answer: a connection whose answer is read to its end is used again. */
  private static String text(HttpURLConnection connection, int status) throws IOException {
    try (InputStream stream =
        status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream()) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
