package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.Test;

/** The end of a server at which somebody looks. */
class EndTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void isNotHeldUpByAPageThatWaitsForNews() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient();
        TestServer server = TestServer.start(Map.of())) {
      Browser browser = server.loggedIn(Role.COORDINATOR);
      HttpRequest events =
          HttpRequest.newBuilder(server.address().resolve("/events"))
              .header("Cookie", "ambulo=" + browser.cookies().get("ambulo"))
              .build();
      HttpResponse<InputStream> stream =
          client.send(events, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(stream.statusCode()).isEqualTo(200);
      String begun = new String(stream.body().readNBytes(11), StandardCharsets.UTF_8);
      assertThat(begun).isEqualTo("event:ready");

      assertTimeoutPreemptively(SOON, server::close);

      byte[] rest = assertTimeoutPreemptively(SOON, () -> stream.body().readAllBytes());
      assertThat(new String(rest, StandardCharsets.UTF_8)).doesNotContain("event");
    }
  }
}
