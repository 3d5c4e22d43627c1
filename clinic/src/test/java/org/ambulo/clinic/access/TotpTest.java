package org.ambulo.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of RFC 6238 (appendix B, SHA-1) and RFC 4648 (section 10). */
class TotpTest {

  private static final String SECRET = "12345678901234567890";

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void givesTheCodesOfTheStandard(long second, String code) {
    byte[] key = SECRET.getBytes(StandardCharsets.US_ASCII);

    assertThat(Totp.code(key, second / 30, 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesBase32AsTheStandardDoes(String text, String encoded) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(Base32.encode(bytes)).isEqualTo(encoded);
    assertThat(Base32.decode(encoded)).isEqualTo(bytes);
  }

  @Test
  void takesTheCodeOneStepEarlyOrLateAndNoFurther() {
    String key = Base32.encode(SECRET.getBytes(StandardCharsets.US_ASCII));
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = Totp.code(key, now);

    assertThat(Totp.step(key, code, now)).hasValue(1_234_567_890 / 30);
    assertThat(Totp.step(key, code, now.plusSeconds(30))).hasValue(1_234_567_890 / 30);
    assertThat(Totp.step(key, code, now.minusSeconds(30))).hasValue(1_234_567_890 / 30);
    assertThat(Totp.step(key, code, now.plusSeconds(60))).isEmpty();
    assertThat(Totp.step(key, "", now)).isEmpty();
    assertThat(Totp.step(key, code.substring(0, 3) + " " + code.substring(3), now)).isPresent();
  }
}
