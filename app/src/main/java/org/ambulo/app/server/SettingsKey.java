package org.ambulo.app.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set, in the file or the environment. docs/operating.md explains each. */
enum SettingsKey {
  ADDRESS("127.0.0.1"),
  PORT("8080"),
  DATABASE(""),
  TIME_ZONE(""),
  PUBLIC_URL(""),
  TLS_KEYSTORE(""),
  TLS_PASSWORD(""),
  PROXY_ADDRESSES(""),
  SESSION_IDLE("PT30M"),
  SESSION_LONGEST("PT12H"),
  SECOND_FACTOR("staff"),
  GLASS_OPEN("PT1H"),
  LIMITS_PAGE_BODY("1000000"),
  LIMITS_FHIR_BODY("64000000"),
  LIMITS_LOGINS("30"),
  LIMITS_REQUESTS("3000"),
  LIMITS_PROGRAM_REQUESTS("300000"),
  METRICS_KEY(""),
  LOG_FORMAT("plain"),
  EXPORTS(""),
  BACKUPS(""),
  OIDC_ISSUER(""),
  OIDC_CLIENT_ID(""),
  OIDC_CLIENT_SECRET(""),
  OIDC_CLAIM("sub");

  private final String usual;

  SettingsKey(String usual) {
    this.usual = usual;
  }

  /** What holds where nothing is set; empty: nothing. */
  String usual() {
    return usual;
  }

  /** In the file: {@code session-idle}. */
  String inFile() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In the environment: {@code AMBULO_SESSION_IDLE}. */
  String inEnvironment() {
    return "AMBULO_" + name();
  }

  static Optional<SettingsKey> ofFile(String name) {
    return Arrays.stream(values()).filter(key -> key.inFile().equals(name)).findFirst();
  }
}
