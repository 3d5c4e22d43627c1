package org.ambulo.lab.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a client says who it is, with every request.
 *
 * @param header the value of {@code Authorization}; absent: it does not say
 */
public record Credentials(Optional<String> header) {

  public static Credentials none() {
    return new Credentials(Optional.empty());
  }

  /** HTTP's basic scheme; name and password with a colon between. */
  public static Credentials basic(String nameAndPassword) {
    byte[] bytes = nameAndPassword.getBytes(StandardCharsets.UTF_8);
    return new Credentials(Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  public static Credentials bearer(String token) {
    return new Credentials(Optional.of("Bearer " + token));
  }

  /** Never shows what is secret. */
  @Override
  public String toString() {
    return header.isPresent() ? "with credentials" : "without credentials";
  }
}
