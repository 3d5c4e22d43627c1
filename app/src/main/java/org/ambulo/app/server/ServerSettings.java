package org.ambulo.app.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.access.SecondFactorRule;
import org.ambulo.clinic.access.SessionLimits;

/**
 * How the server is set up.
 *
 * @param address of the network to listen at
 * @param port 0: any that is free
 * @param publicUrl under which the world knows it, where that differs
 * @param keystore for TLS without a proxy
 * @param proxies addresses whose word is taken for where a request came from
 * @param glass how long a record stays open after breaking the glass
 * @param metricsKey opens the metrics to other machines
 * @param exports where files of bulk exports are kept until they were fetched
 * @param backups where backups go that are started from a page; nothing: none are
 */
public record ServerSettings(
    String address,
    int port,
    Optional<URI> publicUrl,
    Optional<Keystore> keystore,
    List<String> proxies,
    SessionLimits session,
    SecondFactorRule secondFactor,
    Duration glass,
    Limits limits,
    Optional<String> metricsKey,
    LogFormat log,
    Path exports,
    Optional<Path> backups,
    Optional<IdentityProvider> provider) {

  public ServerSettings {
    proxies = List.copyOf(proxies);
  }

  /** A certificate and its key. */
  public record Keystore(Path file, String password) {}

  /**
   * What is too much.
   *
   * @param pageBody bytes of a form
   * @param fhirBody bytes of a request to the FHIR API
   * @param logins attempts a minute from one address
   * @param requests a minute, of one person, or of one address where nobody is logged in
   * @param programRequests a minute, of one program
   */
  public record Limits(
      long pageBody, long fhirBody, int logins, int requests, int programRequests) {}

  /** How log lines are written. */
  public enum LogFormat {
    PLAIN,
    JSON
  }

  /**
   * The clinic's own log-in (OpenID Connect).
   *
   * @param claim what of its answer names the account
   */
  public record IdentityProvider(
      String issuer, String clientId, String clientSecret, String claim) {}

  /** Whether browsers come by TLS: cookies are then sent by nothing else. */
  public boolean isSecure() {
    return keystore.isPresent()
        || publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
  }
}
