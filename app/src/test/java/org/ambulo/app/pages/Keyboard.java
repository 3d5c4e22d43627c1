package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who has no mouse: goes from one control of a page to the next and sees where they are.
 * What the page has and what the walk comes by is in {@code keyboard.js}.
 */
final class Keyboard {

  private static final String SCRIPT = script();

  /** A date has fields of its own inside, each with a stop. */
  private static final int STOPS_OF_A_CONTROL = 6;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /**
   * Goes through all of the page, once around, with everything unfolded: each control is reached,
   * is marked when it is, is not hidden behind something else, and lets go again; what a click is
   * taken by, keys reach too.
   */
  void reachesEverything() {
    page.evaluate(SCRIPT);
    int controls = ((Number) page.evaluate("() => window.walk.begin()")).intValue();
    int most = STOPS_OF_A_CONTROL * (controls + 2);
    int pressed = 0;
    while (pressed < most && !around()) {
      page.keyboard().press("Tab");
      pressed++;
    }
    assertThat(pressed).as("caught by a control of " + page.url()).isLessThan(most);
    Object faults = page.evaluate("() => window.walk.faults()");
    assertThat((List<?>) faults).as(page.url()).isEmpty();
  }

  private boolean around() {
    return Boolean.TRUE.equals(page.evaluate("() => window.walk.step()"));
  }

  private static String script() {
    try (InputStream stream = Keyboard.class.getResourceAsStream("/pages/keyboard.js")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
