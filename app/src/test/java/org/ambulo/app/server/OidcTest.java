package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in at an identity provider, a small one of this test. */
class OidcTest {

  private RSAKey key;
  private HttpServer provider;
  private String issuer = "";
  private String subject = "";
  private String nonce = "";
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    provider.createContext("/", this::answer);
    provider.start();
    server =
        TestServer.start(
            Map.of(
                "AMBULO_OIDC_ISSUER", issuer,
                "AMBULO_OIDC_CLIENT_ID", "ambulo",
                "AMBULO_OIDC_CLIENT_SECRET", "s3cret"));
    server.bare(Role.THERAPIST, "therapist");
  }

  @AfterEach
  void stop() {
    server.close();
    provider.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String json =
        switch (exchange.getRequestURI().getPath()) {
          case "/.well-known/openid-configuration" ->
              """
              {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
               "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
               "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
              """
                  .formatted(issuer);
          case "/keys" -> "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}";
          case "/token" ->
              "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                  + token()
                  + "\"}";
          default -> "{}";
        };
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Signed as of the computer's own time, which Spring's check reads. */
  @SuppressWarnings("JavaUtilDate") // what the library takes
  private String token() {
    try {
      long now = System.currentTimeMillis();
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .audience("ambulo")
                  .subject(subject)
                  .claim("nonce", nonce)
                  .issueTime(new Date(now))
                  .expirationTime(new Date(now + 60_000))
                  .build());
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException unsigned) {
      throw new IllegalStateException(unsigned);
    }
  }

  /** To the provider and back, as a browser is sent. */
  private Browser.Answer through(Browser browser) {
    Browser.Answer away = browser.get("/oauth2/authorization/clinic");
    assertThat(away.location()).startsWith(issuer + "/authorize?");
    nonce = parameter(away.location(), "nonce");
    return browser.get(
        "/login/oauth2/code/clinic?code=c&state="
            + parameter(away.location(), "state").replace("=", "%3D"));
  }

  private static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    assertThat(found.find()).as(name).isTrue();
    return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
  }

  @Test
  void letsInWhoHasAnAccountHere() {
    subject = "x-therapist";
    Browser browser = server.browser();
    assertThat(browser.get("/login").body()).contains("your clinic's account");

    assertThat(through(browser).location()).isEqualTo("/");

    assertThat(browser.get("/account").body()).contains("Anna therapist");
    assertThat(server.deeds(Deed.Act.LOG_IN))
        .singleElement()
        .satisfies(deed -> assertThat(deed.detail()).isEqualTo("identity provider"));
  }

  @Test
  void refusesWhoHasNone() {
    subject = "somebody-else";
    Browser browser = server.browser();

    Browser.Answer back = through(browser);

    assertThat(back.location()).isEqualTo("/login?refused=1");
    assertThat(browser.get(back.location()).body()).contains("nobody has that account here");
    assertThat(browser.get("/account").status()).isEqualTo(303);
    assertThat(server.deeds(Deed.Act.LOG_IN))
        .singleElement()
        .satisfies(deed -> assertThat(deed.result()).isEqualTo(Deed.Result.FAILED));
  }

  @Test
  void refusesAnAnswerThatThisBrowserDidNotAskFor() {
    subject = "x-therapist";
    Browser asked = server.browser();
    Browser.Answer away = asked.get("/oauth2/authorization/clinic");
    nonce = parameter(away.location(), "nonce");
    Browser other = server.browser();

    Browser.Answer back =
        other.get(
            "/login/oauth2/code/clinic?code=c&state="
                + parameter(away.location(), "state").replace("=", "%3D"));

    assertThat(back.location()).isEqualTo("/login?refused=1");
    assertThat(other.get("/account").status()).isEqualTo(303);
  }
}
