package org.ambulo.lab.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A program that asks a FHIR API over HTTP/1.1 and keeps its connections open. */
public final class FhirClient implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String JSON = "application/fhir+json";

  private final URI base;
  private final Credentials credentials;
  private final LongSupplier nanos;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();

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
  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /**
   * Creates, or sends a bundle.
   *
   * @param path below the base; empty for the base itself
   * @param json UTF-8 is what goes over the wire
   */
  public Answer post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", JSON + ";charset=utf-8")
            .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST).header("Accept", JSON);
    credentials.header().ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    long start = nanos.getAsLong();
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    long took = nanos.getAsLong() - start;
    return new Answer(
        response.statusCode(),
        response.body(),
        response.headers().firstValue("Location").orElse(""),
        took);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
