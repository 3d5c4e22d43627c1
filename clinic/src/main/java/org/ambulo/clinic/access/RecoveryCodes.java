package org.ambulo.clinic.access;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What opens an account once when its code generator is lost: ten codes of 80 bits. */
final class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int BYTES = 10;

  private RecoveryCodes() {}

  /** New ones, as they are shown once. */
  static Set<String> make(Secrets secrets) {
    Set<String> codes = new LinkedHashSet<>();
    while (codes.size() < COUNT) {
      codes.add(secrets.base32(BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-"));
    }
    return codes;
  }

  static Set<String> hashes(Set<String> codes) {
    return codes.stream().map(RecoveryCodes::hash).collect(Collectors.toUnmodifiableSet());
  }

  /** Dashes, spaces, upper and lower case are the same. */
  static String hash(String typed) {
    return Secrets.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
  }
}
