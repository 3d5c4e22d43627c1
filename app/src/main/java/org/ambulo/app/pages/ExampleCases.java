package org.ambulo.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/** Made-up cases that ship with the program, to be tried. */
final class ExampleCases {

  private static final SequencedMap<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("sciatica", "Root pain of five weeks");
    TITLES.put("cauda-equina", "Saddle numbness and retention");
    TITLES.put("stenosis-kidney", "Stenosis with weak kidneys");
    TITLES.put("regimen", "A dangerous list of medicines");
    TITLES.put("window", "A window after an injection");
    TITLES.put("sensitised", "Widespread, sensitised pain");
  }

  private ExampleCases() {}

  /** Their titles by name. */
  static SequencedMap<String, String> titles() {
    return new LinkedHashMap<>(TITLES);
  }

  /** The text of a case; empty where there is none of this name. */
  static String text(String name) {
    return TITLES.containsKey(name) ? read(name) : "";
  }

  private static String read(String name) {
    String path = "/ambulo/examples/" + name + ".yaml";
    try (InputStream stream = ExampleCases.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
