package org.ambulo.clinic.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time: RFC 6238 with the values that every generator knows (SHA-1, 30
 * seconds, 6 digits).
 */
public final class Totp {

  /** Bytes of a key: those of its hash, as RFC 4226 recommends. */
  public static final int KEY_BYTES = 20;

  private static final int SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int DRIFT = 1;
  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Totp() {}

  /** The step of this time whose code was typed, one step early or late included. */
  public static OptionalLong step(String key, String typed, Instant now) {
    String code = typed.replaceAll("[\\s-]", "");
    long here = now.getEpochSecond() / SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = here - DRIFT; step <= here + DRIFT; step++) {
      if (Secrets.same(code(Base32.decode(key), step, DIGITS), code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code that a generator shows now. */
  public static String code(String key, Instant now) {
    return code(Base32.decode(key), now.getEpochSecond() / SECONDS, DIGITS);
  }

  static String code(byte[] key, long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA1", missing);
    }
  }

  /** What a generator reads to know the key. */
  public static String uri(String key, String login) {
    String who = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Ambulo:" + who + "?secret=" + key + "&issuer=Ambulo";
  }
}
