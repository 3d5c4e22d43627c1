package org.ambulo.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS by a keystore of this program, and by a proxy before it. */
class TlsTest {

  private static final String SECRET = "only-for-this-test";
  private static final String ELSEWHERE = "203.0.113.9";

  @TempDir private static Path folder;

  /** A certificate for 127.0.0.1 that nobody else vouches for. */
  private static Path keystore() throws IOException, InterruptedException {
    Path file = folder.resolve("own.p12");
    if (!Files.exists(file)) {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "own",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=127.0.0.1",
                  "-ext",
                  "san=ip:127.0.0.1",
                  "-validity",
                  "2",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  SECRET)
              .redirectErrorStream(true)
              .start();
      String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
      assertThat(keytool.waitFor()).as(said).isZero();
    }
    return file;
  }

  private static HttpClient trusting(Path keystore, String protocol)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, SECRET.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("own", store.getCertificate("own"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder().sslContext(tls).sslParameters(parameters).build();
  }

  @Test
  void speaksTlsItselfAndTellsBrowsersToUseNothingElse() throws Exception {
    Path keystore = keystore();
    try (TestServer server =
        TestServer.start(
            Map.of("AMBULO_TLS_KEYSTORE", keystore.toString(), "AMBULO_TLS_PASSWORD", SECRET))) {
      assertThat(server.address().getScheme()).isEqualTo("https");
      server.account(Role.THERAPIST);
      for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
        Browser browser = new Browser(server.address(), trusting(keystore, protocol));

        Browser.Answer in = browser.logIn("therapist", TestServer.PASSWORD);

        assertThat(in.status()).as(protocol).isEqualTo(303);
        assertThat(in.headers("Set-Cookie"))
            .singleElement()
            .asString()
            .startsWith("__Host-ambulo=")
            .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
            .doesNotContain("Domain");
        assertThat(in.header("Strict-Transport-Security").orElse("")).isEqualTo("max-age=63072000");
        assertThat(browser.get("/account").body()).contains("Anna therapist");
        assertThat(browser.get("/fhir/metadata").body()).contains(server.address() + "/fhir");
      }
      assertThatThrownBy(() -> server.browser().get("/login"))
          .as("a certificate that the asker does not trust")
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class);
    }
  }

  /** What the server wrote down of somebody who could not log in. */
  private static String noted(TestServer server, String... headers) {
    Browser browser = server.browser();
    browser.get("/login", headers);
    Map<String, String> fields =
        Map.of("login", "nobody", "password", "wrong", "_csrf", browser.token());
    assertThat(browser.postBare("/login", fields, headers).status()).isEqualTo(422);
    return server.deeds(Deed.Act.LOG_IN).getLast().address();
  }

  @ParameterizedTest
  @CsvSource({
    "'10.0.0.1,127.0.0.1', 203.0.113.9, what it made up is not believed",
    "10.0.0.1, 127.0.0.1, another is not believed",
    "'', 127.0.0.1, nobody is believed where none is named"
  })
  void believesOnlyItsProxiesWhereARequestComesFrom(String proxies, String address, String why) {
    Map<String, String> set =
        Map.of("AMBULO_PUBLIC_URL", "https://clinic.example", "AMBULO_PROXY_ADDRESSES", proxies);
    try (TestServer server = TestServer.start(set)) {
      for (String forwarded :
          List.of(ELSEWHERE, "198.51.100.1, " + ELSEWHERE, ELSEWHERE + ", 10.0.0.1")) {
        assertThat(noted(server, "X-Forwarded-For", forwarded, "X-Forwarded-Proto", "https"))
            .as(why)
            .isEqualTo(address);
      }
    }
  }

  @Test
  void boundsLogInsByTheAddressBehindTheProxy() {
    try (TestServer server =
        TestServer.start(
            Map.of("AMBULO_PROXY_ADDRESSES", "127.0.0.1", "AMBULO_LIMITS_LOGINS", "3"))) {
      for (int i = 0; i < 3; i++) {
        assertThat(noted(server, "X-Forwarded-For", ELSEWHERE)).isEqualTo(ELSEWHERE);
      }
      Browser storm = server.browser();
      storm.get("/login");
      Map<String, String> fields = Map.of("login", "x", "password", "y", "_csrf", storm.token());
      assertThat(storm.postBare("/login", fields, "X-Forwarded-For", ELSEWHERE).status())
          .isEqualTo(429);
      assertThat(noted(server, "X-Forwarded-For", "203.0.113.10")).isEqualTo("203.0.113.10");
    }
  }

  @Test
  void keepsItsCookiesHiddenWhateverSomebodySaysOfTheProtocol() {
    try (TestServer server =
        TestServer.start(
            Map.of(
                "AMBULO_PUBLIC_URL", "https://clinic.example",
                "AMBULO_PROXY_ADDRESSES", "10.0.0.1"))) {
      server.account(Role.THERAPIST);
      for (String protocol : List.of("http", "https", "gopher")) {
        Browser browser = server.browser();
        Browser.Answer page =
            browser.get(
                "/login",
                "X-Forwarded-Proto",
                protocol,
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "proto=http;host=evil.example");
        assertThat(page.body()).doesNotContain("evil.example");
        assertThat(page.header("Strict-Transport-Security")).isPresent();
        assertThat(page.headers("Set-Cookie"))
            .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
        Optional<String> base =
            browser
                .get("/fhir/metadata", "X-Forwarded-Proto", protocol, "X-Forwarded-Host", "evil")
                .body()
                .lines()
                .filter(line -> line.contains("https://clinic.example/fhir"))
                .findFirst();
        assertThat(base).isPresent();
      }
    }
  }
}
