package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.store.JdbcArchive;
import org.ambulo.testkit.FixedTime;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is told to end while it is asked. */
class StopTest {

  private static final String PATIENT = "{\"resourceType\":\"Patient\",\"active\":true}";
  private static final int BUSY = 4;
  private static final int ENOUGH = 40;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<String> strange = Collections.synchronizedList(new ArrayList<>());

  private static String key(String url) {
    Cli.Result made =
        Cli.run(
            "account", "add", "loader", "--role", "system", "--scopes", "read,write", "--db", url);
    assertThat(made.exit()).as("%s", made).isZero();
    return made.out().strip().substring("key: ".length());
  }

  private static URI address(String said) {
    Matcher address = Pattern.compile("is ready: (\\S+)\n").matcher(said);
    assertThat(address.find()).as(said).isTrue();
    return URI.create(address.group(1));
  }

  /** Writes until nobody listens any more. */
  private void write(HttpClient client, URI server, String key) {
    HttpRequest create =
        HttpRequest.newBuilder(server.resolve("/fhir/Patient"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(PATIENT))
            .build();
    try {
      while (true) {
        HttpResponse<String> answer = client.send(create, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
          acknowledged.add(id(answer.headers().firstValue("Location").orElseThrow()));
        } else {
          strange.add(answer.statusCode() + " " + answer.body());
        }
      }
    } catch (IOException refused) {
      // It takes no more.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String id(String location) {
    return location.replaceFirst(".*/Patient/([^/]+)/.*", "$1");
  }

  private static boolean listens(URI server) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersWhatWasAskedRefusesTheRestAndEndsWithNothing(EmptyDatabase kind) throws Exception {
    String url = kind.url();
    String key = key(url);
    try (Running process = Running.start(Map.of(), "serve", "--port", "0", "--db", url);
        HttpClient client = HttpClient.newHttpClient()) {
      URI server = address(process.said(said -> said.contains("Database: ")));
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < BUSY; i++) {
        writers.add(Thread.ofVirtual().start(() -> write(client, server, key)));
      }
      assertThat(process.until(() -> acknowledged.size() >= ENOUGH)).isTrue();
      try (Socket slow = new Socket(server.getHost(), server.getPort())) {
        slow.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        OutputStream out = slow.getOutputStream();
        String head =
            "POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + key
                + "\r\nContent-Type: application/fhir+json\r\nExpect: 100-continue\r\n"
                + "Content-Length: "
                + PATIENT.length()
                + "\r\n\r\n";
        out.write((head + PATIENT.substring(0, 10)).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        InputStream in = slow.getInputStream();
        String begun = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(begun).as("it is being read").isEqualTo("HTTP/1.1 100");

        process.stop();
        assertThat(process.until(() -> !listens(server))).as("takes nothing new").isTrue();
        out.write(PATIENT.substring(10).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains("HTTP/1.1 201");
        Matcher location = Pattern.compile("Location: (\\S+)").matcher(answer);
        assertThat(location.find()).as(answer).isTrue();
        acknowledged.add(id(location.group(1)));
      }
      assertThat(process.ended()).isZero();
      for (Thread writer : writers) {
        writer.join();
      }
    }
    assertThat(strange).isEmpty();
    assertThat(acknowledged).hasSizeGreaterThan(ENOUGH);
    try (JdbcArchive archive = JdbcArchive.open(url, FixedTime.clock())) {
      for (String id : acknowledged) {
        Optional<Document> found = archive.read(read -> read.current(new Key("Patient", id)));
        assertThat(found).as(id).isPresent();
      }
      assertThat(archive.firstBrokenDeed()).isEmpty();
    }
    assertThat(Cli.run("reindex", "--check", "--db", url).out()).isEqualTo("all is in order\n");
  }
}
