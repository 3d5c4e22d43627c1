package org.ambulo.lab.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginFormTest {

  private static final String PAGE =
      """
      <html><body>
      <form action="/search"><input name="q" value="a > b"></form>
      <FORM class='card' METHOD="post" action='/login?next=%2F&amp;x=1'>
        <input type="hidden" name="_csrf" value="t&#43;o&quot;k&#x65;n">
        <input type=hidden name=next value=/worklist />
        <input id="login" name="login" value="" required autofocus>
        <input type="checkbox" name="remember">
        <input name="password" type="password" autocomplete="current-password" required>
        <input name="other">
        <button>Log in</button>
      </FORM></body></html>
      """;

  @Test
  void findsTheFormThatAsksForAPassword() {
    LoginForm form = LoginForm.of(PAGE).orElseThrow();
    assertThat(form.action()).isEqualTo("/login?next=%2F&x=1");
    assertThat(form.login()).isEqualTo("login");
    assertThat(form.password()).isEqualTo("password");
    assertThat(form.hidden()).isEqualTo(Map.of("_csrf", "t+o\"ken", "next", "/worklist"));
  }

  @Test
  void sendsBackWhatTheFormCarriedAndWhatWasTyped() {
    assertThat(LoginForm.of(PAGE).orElseThrow().filled("rémy", "a&b=c"))
        .isEqualTo("_csrf=t%2Bo%22ken&login=r%C3%A9my&next=%2Fworklist&password=a%26b%3Dc");
  }

  @Test
  void aPageWithoutAPasswordHasNoSuchForm() {
    assertThat(LoginForm.of("<form><input name=q></form>")).isEmpty();
    assertThat(LoginForm.of("<form><input type=password name=p></form>")).isEmpty();
    assertThat(LoginForm.of("")).isEmpty();
  }
}
