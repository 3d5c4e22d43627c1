package org.ambulo.lab.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.lab.bench.http.Credentials;
import org.ambulo.lab.bench.peer.Measure.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small server that keeps nothing but counts. */
class ServerStudyTest {

  @TempDir private Path folder = Path.of("");

  private final List<String> bundles = Collections.synchronizedList(new ArrayList<>());
  private final List<String> denied = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger created = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server = stopped();

  private static HttpServer stopped() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @BeforeEach
  void start() throws IOException {
    for (int file = 0; file < 8; file++) {
      Files.writeString(folder.resolve("p" + file + ".json"), bundle(file % 2));
    }
    server.createContext("/fhir", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void measuresWhatWasAskedForAndNotTheWarmUp() throws Exception {
    Figures figures = measure(2, Credentials.bearer("key"));
    assertThat(denied).isEmpty();
    assertThat(bundles).hasSize(1 + Workload.BUNDLES_TO_WARM_UP + 2);
    assertThat(created).hasValue(2 * (10 + 4));
    assertThat(read).hasValue(2 * (10 + 4));
    assertThat(value(figures, "resources loaded and measured", Unit.COUNT)).isEqualTo(4);
    assertThat(value(figures, "vital signs of a patient, entries found", Unit.COUNT)).isEqualTo(10);
    assertThat(value(figures, "create, 8 clients", Unit.PER_SECOND)).isPositive();
    assertThat(value(figures, "create, p99", Unit.MILLISECONDS))
        .isGreaterThanOrEqualTo(value(figures, "create, p50", Unit.MILLISECONDS));
    assertThat(figures.faults()).isEmpty();
  }

  @Test
  void whoAreReferredToByIdentifierAreMadeFirstAndOnce() throws Exception {
    measure(3, Credentials.bearer("key"));
    assertThat(bundles.getFirst())
        .contains("\"value\":\"0\"", "\"value\":\"1\"", "\"url\":\"Organization\"")
        .containsOnlyOnce("http://org");
  }

  @Test
  void aRefusalIsSaidInTheServersWords() {
    assertThatIOException()
        .isThrownBy(() -> measure(2, Credentials.none()))
        .withMessageContaining("401: no entry");
  }

  @Test
  void tooFewBundlesAreSaid() {
    Workload workload = new Workload(folder, 2, 10, 10, 4);
    assertThatIOException()
        .isThrownBy(() -> new ServerStudy(workload, folder, System::nanoTime, said -> {}))
        .withMessageContaining("holds 0 bundles of at most 10 bytes");
  }

  @Test
  void aCreatedResourcesPathHasNoVersion() {
    assertThat(ServerStudy.path("http://h/fhir/Observation/5/_history/1"))
        .isEqualTo("/Observation/5");
    assertThat(ServerStudy.path("http://h/fhir/Observation/a-b.c")).isEqualTo("/Observation/a-b.c");
  }

  private static String bundle(int practitioner) {
    return """
        {"resourceType":"Bundle","type":"transaction","entry":[
        {"resource":{"resourceType":"Encounter","participant":[{"individual":{"reference":
        "Practitioner?identifier=http://npi|%d"}}],"serviceProvider":{"reference":
        "Organization?identifier=http://org|1"}},"request":{"method":"POST","url":"Encounter"}},
        {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]}
        """
        .formatted(practitioner);
  }

  private Figures measure(int patients, Credentials credentials)
      throws IOException, InterruptedException {
    Workload workload = new Workload(folder, patients, 10_000, 10, 4);
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/fhir");
    return new ServerStudy(workload, folder.resolve("logs"), System::nanoTime, said -> {})
        .measure(new Contender("small", base, credentials, List.of()));
  }

  private static double value(Figures figures, String what, Unit unit) {
    return figures.value(new Measure(what, unit)).orElseThrow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Optional<String> who =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    if (who.filter("Bearer key"::equals).isEmpty()) {
      denied.add(path);
      say(exchange, 401, "no entry");
    } else if (path.equals("/fhir")) {
      bundles.add(body);
      say(exchange, 200, "{}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      exchange
          .getResponseHeaders()
          .add("Location", "/fhir/Observation/" + created.incrementAndGet() + "/_history/1");
      say(exchange, 201, "{}");
    } else if (path.matches("/fhir/Observation/\\d+")) {
      read.incrementAndGet();
      say(exchange, 200, "{}");
    } else {
      say(
          exchange,
          200,
          """
          {"entry":[{"resource":{"id":"1","identifier":[{"system":"s","value":"v"}],
          "name":[{"family":"Ng"}]}}]}
          """);
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
