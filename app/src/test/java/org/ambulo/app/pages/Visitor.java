package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody with a browser of their own. Everything that a page should not do is noted while they go
 * about: errors on the console, breaches of the content policy, requests to other hosts, answers of
 * 500 and more.
 */
final class Visitor implements AutoCloseable {

  /** What somebody looks at. */
  enum Screen {
    DESK(1280, 900),
    /** As narrow as UI.md asks. */
    PHONE(390, 844),
    /** A window as on the desk, of which everything is shown at 200 %. */
    TWICE_AS_LARGE(640, 450);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final URI server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Visitor(URI server, BrowserContext context) {
    this.server = server;
    this.context = context;
    context.onRequest(
        request -> {
          URI to = URI.create(request.url());
          if (to.getHost() != null && !to.getAuthority().equals(server.getAuthority())) {
            faults.add("asked another host: " + request.url());
          }
        });
    context.onResponse(
        response -> {
          if (response.status() >= 500) {
            faults.add(response.status() + " from " + response.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !expected(message.text())) {
            faults.add("console: " + message.text() + " at " + message.location());
          }
        });
    context.onWebError(error -> faults.add("script: " + error.error()));
    page = context.newPage();
  }

  /** The browser's own word of an answer that the test asks for (a form refused, a page closed). */
  private static boolean expected(String text) {
    return text.startsWith("Failed to load resource: the server responded with a status of 4")
        || text.startsWith("Failed to load resource: net::ERR_INTERNET_DISCONNECTED");
  }

  static Visitor at(URI server, Chromium chromium, Screen screen) {
    return at(server, chromium, screen, ColorScheme.LIGHT);
  }

  static Visitor at(URI server, Chromium chromium, Screen screen, ColorScheme colours) {
    return new Visitor(
        server,
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(server.toString())
                    .setViewportSize(screen.width, screen.height)
                    .setColorScheme(colours)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")));
  }

  Visitor loggedIn(String login, String password) {
    go("/login");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password").fill(password);
    page.locator("main button").first().click();
    assertThat(page.url()).doesNotContain("/login");
    return this;
  }

  /** Opens an address; the answer's status. */
  int go(String path) {
    Response response =
        page.navigate(server + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    return response.status();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** axe finds nothing on the page as it is, and all of it has room. */
  void findsItAccessible() {
    List<Rule> violations = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " "
                    + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
        .isEmpty();
    hasRoomForIt();
  }

  /** Nothing is wider than the window. */
  void hasRoomForIt() {
    Object overflow =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as("too wide: " + page.url()).isLessThanOrEqualTo(0);
  }

  /** Nothing happened since the last time that should not. */
  void hadNoTrouble() {
    List<String> found = List.copyOf(faults);
    faults.clear();
    assertThat(found).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
