package org.ambulo.clinic.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes what nobody can guess, and compares it. */
public final class Secrets {

  private static final int BYTES = 32;
  private static final int ID_BYTES = 12;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final RandomGenerator random;

  /**
   * @param random one that nobody can foresee
   */
  public Secrets(RandomGenerator random) {
    this.random = random;
  }

  /** 256 bits that fit into a cookie, a header or an address. */
  public String token() {
    return TEXT.encodeToString(bytes(BYTES));
  }

  /** The id of something, that says nothing. */
  public String id() {
    byte[] bytes = bytes(ID_BYTES);
    StringBuilder id = new StringBuilder();
    for (byte b : bytes) {
      id.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
    }
    return id.toString();
  }

  /** So many bytes in base 32. */
  public String base32(int count) {
    return Base32.encode(bytes(count));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What is kept of a secret that is too long to be guessed. */
  public static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return TEXT.encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** Compares in a time that tells nothing. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
