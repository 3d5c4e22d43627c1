package org.ambulo.clinic.access;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Bytes as letters and digits that can be typed (RFC 4648, section 6), without padding. */
final class Base32 {

  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int count = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      count += 8;
      while (count >= BITS) {
        count -= BITS;
        text.append(DIGITS.charAt((held >> count) & 31));
      }
      held &= (1 << count) - 1;
    }
    if (count > 0) {
      text.append(DIGITS.charAt((held << (BITS - count)) & 31));
    }
    return text.toString();
  }

  /** Of what {@link #encode} wrote; upper and lower case are the same. */
  static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int count = 0;
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0) {
        throw new IllegalArgumentException("(" + c + ") is no digit of base 32");
      }
      held = (held << BITS) | digit;
      count += BITS;
      if (count >= 8) {
        count -= 8;
        bytes.write(held >> count);
        held &= (1 << count) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
