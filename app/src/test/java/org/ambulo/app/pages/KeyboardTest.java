package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk with the Tab key sees what it looks for. */
class KeyboardTest {

  private static final String GOOD =
      """
      <a href="#end">On</a> <button>Do</button>
      <details><summary>More</summary><input type="date"></details>
      <label><input type="radio" name="which">One</label>
      <label><input type="radio" name="which">Two</label>
      <select><option>Some</select> <textarea></textarea>
      <button disabled>Not now</button> <a href="#" tabindex="-1">By a script</a>
      """;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static void walk(String html) {
    try (Page page = chromium.browser().newPage()) {
      page.setContent(html);
      new Keyboard(page).reachesEverything();
    }
  }

  @Test
  void isContentWithControlsAsTheyAre() {
    walk(GOOD);
    walk("<p>Nothing to do here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not marked: <button>Do      | <style>* { outline: none }</style>",
        "for a mouse only: <div      | <div style='cursor: pointer'>Open</div>",
        "for a mouse only: <li       | <li draggable='true'>Move me</li>",
        "behind something: <button>Do| <p style='position: fixed; inset: 0; margin: 0; background: white'>",
        "not reached: <button>Do     | <script>document.querySelector('a').onkeydown = (e) =>"
            + " { e.preventDefault(); document.querySelector('select').focus(); }</script>",
        "caught by a control         | <script>document.querySelector('button').onkeydown ="
            + " (e) => e.preventDefault()</script>"
      })
  void sees(String fault, String html) {
    assertThatThrownBy(() -> walk(GOOD + html)).hasMessageContaining(fault);
  }
}
