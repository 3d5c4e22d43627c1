package org.ambulo.lab.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  @Test
  void sendsBackWhatItWasGiven() {
    CookieJar jar = new CookieJar();
    assertThat(jar.header()).isEmpty();
    jar.receive(
        List.of(
            "__Host-session=abc==; Path=/; Secure; HttpOnly; SameSite=Lax",
            "theme=dark; Max-Age=3600"));
    assertThat(jar.header()).contains("__Host-session=abc==; theme=dark");
  }

  @Test
  void forgetsWhatIsTakenBackAndTakesTheNewest() {
    CookieJar jar = new CookieJar();
    jar.put("visitor=1; session=2");
    jar.receive(List.of("visitor=; Path=/; Max-Age=0", "session=3"));
    assertThat(jar.header()).contains("session=3");
  }

  @Test
  void whatIsNoCookieChangesNothing() {
    CookieJar jar = new CookieJar();
    jar.receive(List.of("", "; Path=/"));
    assertThat(jar.header()).isEmpty();
  }
}
