package org.ambulo.lab.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.lab.bench.http.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that lets nobody in without the form's token, name and password. */
class LoadTestTest {

  private static final Entry.ByForm ENTRY =
      new Entry.ByForm("/login", List.of(new Entry.Account("ada", "secret & more")));

  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger made = new AtomicInteger();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
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
  void start() {
    server.createContext("/login", this::login);
    server.createContext(
        "/worklist",
        exchange -> page(exchange, "<a href=\"/patients/p1\">P</a><a href=\"/patients/p2\">Q</a>"));
    server.createContext("/patients/", exchange -> page(exchange, "a patient"));
    server.createContext("/broken", exchange -> answer(exchange, 500, "no"));
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void everyUserLogsInAndAsksForEveryPage() throws Exception {
    List<RouteFigures> figures = run(ENTRY, 3, "/worklist", "/patients/{id}");
    assertThat(sessions).hasSize(3);
    assertThat(seen).contains("/worklist", "/patients/p1", "/patients/p2");
    assertThat(figures)
        .extracting(RouteFigures::route)
        .containsExactly("/worklist", "/patients/{id}");
    for (RouteFigures route : figures) {
      assertThat(route.errorCount()).isZero();
      assertThat(route.firstByte().count()).isPositive().isEqualTo(route.whole().count());
      assertThat(route.firstByte().millis(50)).isPositive();
      assertThat(route.whole().millis(100)).isGreaterThanOrEqualTo(route.firstByte().millis(50));
    }
    assertThat(figures.getLast().bytes()).isEqualTo("a patient".length());
  }

  @Test
  void aWrongPasswordIsSaid() {
    Entry wrong = new Entry.ByForm("/login", List.of(new Entry.Account("ada", "wrong")));
    assertThatIOException()
        .isThrownBy(() -> run(wrong, 1, "/worklist"))
        .withMessageContaining("(ada) was not let in");
  }

  @Test
  void aPageWithoutAFormIsSaid() {
    Entry elsewhere = new Entry.ByForm("/broken", ENTRY.accounts());
    assertThatIOException()
        .isThrownBy(() -> run(elsewhere, 1, "/worklist"))
        .withMessageContaining("has no form with a password");
  }

  @Test
  void whatIsNoPageIsAnErrorAndNotATime() throws Exception {
    RouteFigures broken = run(ENTRY, 1, "/broken").getFirst();
    assertThat(broken.firstByte().count()).isZero();
    assertThat(broken.errors()).containsOnlyKeys("500");
    assertThat(new LoadTable(List.of(broken)).lines().getLast()).startsWith("/broken: {500=");
  }

  @Test
  void aSessionThatIsGoneShowsAsRedirects() throws Exception {
    Entry gone = new Entry.ByCookies(List.of("session=gone"));
    RouteFigures worklist = run(gone, 1, "/worklist").getFirst();
    assertThat(worklist.firstByte().count()).isZero();
    assertThat(worklist.errors()).containsOnlyKeys("303");
  }

  @Test
  void aSessionThatExistsNeedsNoForm() throws Exception {
    sessions.add("here");
    Entry here = new Entry.ByCookies(List.of("session=here; theme=dark"));
    assertThat(run(here, 2, "/worklist").getFirst().errorCount()).isZero();
  }

  @Test
  void onlyThisMachineIsLoaded() {
    LoadPlan elsewhere = plan(URI.create("http://192.0.2.1"), 1, "/worklist");
    assertThatIOException()
        .isThrownBy(() -> new LoadTest(elsewhere, System::nanoTime))
        .withMessageContaining("not on this machine");
  }

  @Test
  void withoutALogInThereAreNoPatients() {
    assertThatIOException()
        .isThrownBy(() -> run(new Entry.ByHeader(Credentials.none()), 1, "/patients/{id}"))
        .withMessageContaining("names no patient");
  }

  private List<RouteFigures> run(Entry entry, int users, String... routes)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new LoadTest(plan(address, users, routes), System::nanoTime).run(entry);
  }

  private static LoadPlan plan(URI address, int users, String... routes) {
    return new LoadPlan(
        address,
        users,
        List.of(routes).stream().map(Route::new).toList(),
        "/worklist",
        Duration.ofMillis(50),
        Duration.ofMillis(400),
        Duration.ofMillis(1));
  }

  private void login(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      String token = "token" + made.incrementAndGet();
      exchange.getResponseHeaders().add("Set-Cookie", "visitor=" + token + "; HttpOnly; Secure");
      answer(
          exchange,
          200,
          "<form method=post action=/login><input type=hidden name=_csrf value=\"x&amp;%s\">"
                  .formatted(token)
              + "<input name=login><input name=password type=password></form>");
      return;
    }
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = cookie(exchange, "visitor").orElse("none");
    if (!sent.equals("_csrf=x%26" + token + "&login=ada&password=secret+%26+more")) {
      answer(exchange, 200, "<form><input name=login><input name=password type=password></form>");
      return;
    }
    sessions.add("s" + token);
    exchange.getResponseHeaders().add("Set-Cookie", "session=s" + token + "; Path=/");
    exchange.getResponseHeaders().add("Set-Cookie", "visitor=; Max-Age=0");
    exchange.getResponseHeaders().add("Location", "/worklist");
    answer(exchange, 303, "");
  }

  private void page(HttpExchange exchange, String text) throws IOException {
    if (cookie(exchange, "session").filter(sessions::contains).isEmpty()) {
      exchange.getResponseHeaders().add("Location", "/login");
      answer(exchange, 303, "");
      return;
    }
    seen.add(exchange.getRequestURI().getPath());
    answer(exchange, 200, text);
  }

  private static Optional<String> cookie(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).stream()
        .flatMap(header -> List.of(header.split("; ", -1)).stream())
        .map(pair -> Map.entry(pair.split("=", 2)[0], pair.split("=", 2)[1]))
        .filter(pair -> pair.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
