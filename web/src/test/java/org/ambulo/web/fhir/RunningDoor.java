package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.SimpleRequestHeaderInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.archive.Key;
import org.ambulo.store.JdbcArchive;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.ambulo.testkit.databases.ScratchFolder;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The door on a real server at a free port, over an empty database. Who asks is said by the header
 * X-Caller: {@code ROLE} or {@code ROLE Type/id}; without it nobody is.
 */
final class RunningDoor implements AutoCloseable {

  static final FhirContext FHIR = context();
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private static final String HEADER = "X-Caller";

  private final Path folder;
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong seconds = new AtomicLong();
  private final HttpClient http = HttpClient.newHttpClient();
  final JdbcArchive archive;
  private final Tomcat tomcat;
  final String base;

  RunningDoor(EmptyDatabase kind) {
    this(kind.url(), ScratchFolder.make());
  }

  RunningDoor(String url, Path folder) {
    this.folder = folder;
    archive = JdbcArchive.open(url, this::now);
    tomcat = new Tomcat();
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    var context = tomcat.addContext("", folder.toString());
    Settings settings =
        Settings.of(
            folder.resolve("exports"), "test", this::now, () -> "n" + ids.incrementAndGet());
    Tomcat.addServlet(context, "fhir", FhirDoor.servlet(archive, settings, RunningDoor::caller));
    context.addServletMappingDecoded("/fhir/*", "fhir");
    try {
      tomcat.start();
    } catch (LifecycleException failed) {
      throw new IllegalStateException(failed);
    }
    base = "http://localhost:" + tomcat.getConnector().getLocalPort() + "/fhir";
  }

  private static FhirContext context() {
    FhirContext fhir = FhirContext.forR4Cached();
    fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    fhir.getRestfulClientFactory().setSocketTimeout(60_000);
    return fhir;
  }

  /** A second later at each look, so that an order of writes shows. */
  private Instant now() {
    return START.plusSeconds(seconds.incrementAndGet());
  }

  private static Optional<Caller> caller(HttpServletRequest request) {
    String said = request.getHeader(HEADER);
    if (said == null) {
      return Optional.empty();
    }
    String[] parts = said.split(" ");
    Optional<Key> person =
        parts.length > 1
            ? Optional.of(new Key(parts[1].split("/")[0], parts[1].split("/")[1]))
            : Optional.empty();
    return Optional.of(
        new Caller(
            "account-" + said.replace(' ', '-'),
            Role.valueOf(parts[0]),
            person,
            Set.of(),
            "127.0.0.1",
            "r1"));
  }

  IGenericClient client(String caller) {
    IGenericClient client = FHIR.newRestfulGenericClient(base);
    client.registerInterceptor(new SimpleRequestHeaderInterceptor(HEADER, caller));
    return client;
  }

  IGenericClient system() {
    return client("SYSTEM");
  }

  /** A plain request of the system; headers as name, value, name, value. */
  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return sendAs("SYSTEM", method, path, body, headers);
  }

  HttpResponse<String> sendAs(
      String caller, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .timeout(Duration.ofSeconds(60));
    if (!caller.isEmpty()) {
      request.header(HEADER, caller);
    }
    if (!body.isEmpty() && !Arrays.asList(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/fhir+json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    request.method(
        method,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  static String resource(String name) {
    try (InputStream in = RunningDoor.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException failed) {
      throw new IllegalStateException(failed);
    }
    archive.close();
  }
}
