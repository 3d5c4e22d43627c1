package org.ambulo.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that pages name: all of them come from this program, none from elsewhere. */
public final class Assets {

  /** Where they are served. */
  public static final String ROOT = "/assets/";

  /** One style sheet, cut by screen. */
  private static final List<String> STYLES =
      List.of(
          "css/base.css",
          "css/plan.css",
          "css/medicines.css",
          "css/procedures.css",
          "css/phone.css",
          "css/schedule.css",
          "css/programme.css",
          "css/outcomes.css",
          "css/knowledge.css",
          "css/admin.css",
          "css/assessment.css",
          "css/body-chart.css");

  private static final List<String> NAMES =
      List.of(
          "ambulo.svg",
          "live.js",
          "forms.js",
          "outbox.js",
          "phone.js",
          "worker.js",
          "board.js",
          "assessment.js",
          "body-chart.js");
  private static final int HASH_BYTES = 8;

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byPath;

  private Assets(List<Asset> all) {
    byName = all.stream().collect(Collectors.toMap(Asset::name, Function.identity()));
    byPath = all.stream().collect(Collectors.toMap(Asset::path, Function.identity()));
  }

  /** Reads them from the class path. */
  public static Assets read() {
    ByteArrayOutputStream styles = new ByteArrayOutputStream();
    STYLES.forEach(part -> styles.writeBytes(bytes(part)));
    return new Assets(
        Stream.concat(
                Stream.of(asset("ambulo.css", styles.toByteArray())),
                NAMES.stream().map(name -> asset(name, bytes(name))))
            .toList());
  }

  private static Asset asset(String name, byte[] bytes) {
    return new Asset(name, path(name, bytes), type(name), bytes);
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("/org/ambulo/web/assets/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String path(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    return ROOT + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> throw new IllegalArgumentException("(" + name + ") is of no known type");
    };
  }

  /** The address of a file by its plain name. */
  public String path(String name) {
    return Objects.requireNonNull(byName.get(name), name).path();
  }

  /** The file at an address; nothing where there is none, or another by now. */
  public Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
