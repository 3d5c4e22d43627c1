package org.ambulo.app.server;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.ambulo.app.server.ServerSettings.IdentityProvider;
import org.ambulo.app.server.ServerSettings.Keystore;
import org.ambulo.app.server.ServerSettings.Limits;
import org.ambulo.app.server.ServerSettings.LogFormat;
import org.ambulo.clinic.access.SecondFactorRule;
import org.ambulo.clinic.access.SessionLimits;

/** Settings by file and environment; the environment wins, and the command line over both. */
public final class SettingsSource {

  /** Something that is set cannot be so. */
  public static final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadSetting(String why) {
      super(why);
    }
  }

  private final Map<SettingsKey, String> set;

  private SettingsSource(Map<SettingsKey, String> set) {
    this.set = set;
  }

  /**
   * Reads what is set.
   *
   * @throws BadSetting where the file cannot be read or names what cannot be set
   */
  public static SettingsSource of(Optional<Path> file, Map<String, String> environment) {
    Map<SettingsKey, String> set = new EnumMap<>(SettingsKey.class);
    file.ifPresent(path -> readFile(path, set));
    for (SettingsKey key : SettingsKey.values()) {
      String value = environment.get(key.inEnvironment());
      if (value != null) {
        set.put(key, value.strip());
      }
    }
    return new SettingsSource(set);
  }

  private static void readFile(Path path, Map<SettingsKey, String> set) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new BadSetting("the file (" + path + ") cannot be read: " + unreadable.getMessage());
    }
    for (String name : properties.stringPropertyNames()) {
      SettingsKey key =
          SettingsKey.ofFile(name)
              .orElseThrow(
                  () ->
                      new BadSetting(
                          "("
                              + name
                              + ") in "
                              + path
                              + " cannot be set; what can: "
                              + Stream.of(SettingsKey.values()).map(SettingsKey::inFile).toList()));
      set.put(key, properties.getProperty(name).strip());
    }
  }

  /** The same with another port. */
  public SettingsSource withPort(int port) {
    return with(SettingsKey.PORT, String.valueOf(port));
  }

  /** The same with another database. */
  public SettingsSource withDatabase(String url) {
    return with(SettingsKey.DATABASE, url);
  }

  /** The same, where nothing else is set, with the second factor for whoever wants one. */
  public SettingsSource withOptionalSecondFactor() {
    return set.containsKey(SettingsKey.SECOND_FACTOR)
        ? this
        : with(SettingsKey.SECOND_FACTOR, "optional");
  }

  private SettingsSource with(SettingsKey key, String value) {
    Map<SettingsKey, String> changed = new EnumMap<>(SettingsKey.class);
    changed.putAll(set);
    changed.put(key, value);
    return new SettingsSource(changed);
  }

  /** The database's address, where it is set. */
  public Optional<String> database() {
    return text(SettingsKey.DATABASE);
  }

  /**
   * The clinic's time zone, where it is set.
   *
   * @throws BadSetting where there is no such zone
   */
  public Optional<ZoneId> zone() {
    return text(SettingsKey.TIME_ZONE).map(SettingsSource::zone);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new BadSetting("(time-zone) is a zone such as America/New_York, not (" + name + ")");
    }
  }

  /**
   * All of them.
   *
   * @throws BadSetting naming what is wrong
   */
  public ServerSettings settings() {
    return new ServerSettings(
        required(SettingsKey.ADDRESS),
        number(SettingsKey.PORT, 0, 65_535),
        text(SettingsKey.PUBLIC_URL).map(SettingsSource::address),
        keystore(),
        list(SettingsKey.PROXY_ADDRESSES),
        new SessionLimits(
            duration(SettingsKey.SESSION_IDLE), duration(SettingsKey.SESSION_LONGEST)),
        choice(SettingsKey.SECOND_FACTOR, SecondFactorRule.class),
        duration(SettingsKey.GLASS_OPEN),
        limits(),
        text(SettingsKey.METRICS_KEY),
        choice(SettingsKey.LOG_FORMAT, LogFormat.class),
        text(SettingsKey.EXPORTS)
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "ambulo-exports")),
        text(SettingsKey.BACKUPS).map(Path::of),
        provider());
  }

  private Limits limits() {
    return new Limits(
        number(SettingsKey.LIMITS_PAGE_BODY, 1000, Integer.MAX_VALUE),
        number(SettingsKey.LIMITS_FHIR_BODY, 1000, Integer.MAX_VALUE),
        number(SettingsKey.LIMITS_LOGINS, 1, Integer.MAX_VALUE),
        number(SettingsKey.LIMITS_REQUESTS, 1, Integer.MAX_VALUE),
        number(SettingsKey.LIMITS_PROGRAM_REQUESTS, 1, Integer.MAX_VALUE));
  }

  private Optional<Keystore> keystore() {
    return text(SettingsKey.TLS_KEYSTORE)
        .map(file -> new Keystore(Path.of(file), required(SettingsKey.TLS_PASSWORD)));
  }

  private Optional<IdentityProvider> provider() {
    return text(SettingsKey.OIDC_ISSUER)
        .map(
            issuer ->
                new IdentityProvider(
                    issuer,
                    required(SettingsKey.OIDC_CLIENT_ID),
                    required(SettingsKey.OIDC_CLIENT_SECRET),
                    required(SettingsKey.OIDC_CLAIM)));
  }

  private Optional<String> text(SettingsKey key) {
    return Optional.of(set.getOrDefault(key, key.usual())).filter(value -> !value.isEmpty());
  }

  private String required(SettingsKey key) {
    return text(key)
        .orElseThrow(
            () -> new BadSetting("(" + key.inFile() + ") must be set, or " + key.inEnvironment()));
  }

  private int number(SettingsKey key, int least, int most) {
    String text = required(key);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw new BadSetting("(" + key.inFile() + ") is no whole number: (" + text + ")");
    }
    throw new BadSetting(
        "(" + key.inFile() + ") is from " + least + " to " + most + ", not (" + text + ")");
  }

  private Duration duration(SettingsKey key) {
    String text = required(key);
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeParseException none) {
      throw new BadSetting(
          "(" + key.inFile() + ") is a duration such as PT30M or PT12H, not (" + text + ")");
    }
    throw new BadSetting("(" + key.inFile() + ") must be longer than nothing");
  }

  private <E extends Enum<E>> E choice(SettingsKey key, Class<E> type) {
    String text = required(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> choice.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadSetting(
                    "("
                        + key.inFile()
                        + ") is one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
                        + ", not ("
                        + text
                        + ")"));
  }

  private List<String> list(SettingsKey key) {
    return text(key).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException none) {
      throw new BadSetting("(public-url) is no address: (" + text + ")");
    }
    throw new BadSetting("(public-url) begins with https:// and names a host, not (" + text + ")");
  }
}
