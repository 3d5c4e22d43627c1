package org.ambulo.app.server;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;

/** A server that runs, until it is closed. */
public final class AmbuloServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AmbuloServer.class);
  private static final long SWEEP_MINUTES = 10;

  private final ConfigurableApplicationContext context;
  private final ServerSettings settings;
  private final ScheduledExecutorService sweeper;
  private final CountDownLatch closed = new CountDownLatch(1);

  private AmbuloServer(
      ConfigurableApplicationContext context, ServerSettings settings, Premises premises) {
    this.context = context;
    this.settings = settings;
    this.sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());
    Future<?> unused =
        sweeper.scheduleWithFixedDelay(
            () -> sweep(premises), SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
  }

  /**
   * Starts one; it takes requests when this returns.
   *
   * @throws SettingsSource.BadSetting where the address or the keystore cannot be so
   * @throws CannotListen where the port is taken, or the address not this machine's
   */
  public static AmbuloServer start(ServerSettings settings, ServerParts parts) {
    TomcatServletWebServerFactory container = Container.of(settings);
    Premises premises = Premises.of(settings, parts);
    SpringApplication application = new SpringApplication(ServerWiring.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(logging(settings.log()));
    // There is one file of settings, and it is not Spring's.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof EnvironmentPostProcessorApplicationListener))
            .toList());
    application.addInitializers(
        starting -> {
          GenericApplicationContext beans = (GenericApplicationContext) starting;
          beans.registerBean(TomcatServletWebServerFactory.class, () -> container);
          beans.registerBean(Premises.class, () -> premises);
          beans.registerBean(ServerParts.class, () -> parts);
        });
    AmbuloServer server = new AmbuloServer(run(application, settings), settings, premises);
    parts.live().start();
    return server;
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, ServerSettings settings) {
    try {
      return application.run();
    } catch (RuntimeException failed) {
      for (Throwable why = failed; why != null; why = why.getCause()) {
        if (why instanceof WebServerException) {
          throw new CannotListen(settings, failed);
        }
      }
      LOG.error("the server did not start", failed);
      throw failed;
    }
  }

  /** The address cannot be listened at. */
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotListen(ServerSettings settings, Throwable cause) {
      super(
          "cannot listen at (%s), port (%d): the port is in use, or the address not this machine's"
              .formatted(settings.address(), settings.port()),
          cause);
    }
  }

  private static Map<String, Object> logging(ServerSettings.LogFormat format) {
    Map<String, Object> levels = new HashMap<>();
    levels.put("logging.level.root", "warn");
    levels.put("logging.level.org.ambulo", "info");
    // Why a start failed is said to whoever started it.
    levels.put("logging.level.org.springframework.boot.diagnostics", "off");
    levels.put("logging.level.org.springframework.boot.SpringApplication", "off");
    levels.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
    switch (format) {
      case PLAIN ->
          levels.put(
              "logging.pattern.console",
              "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%X{request:-}] %logger{0}: %msg%n");
      case JSON -> levels.put("logging.structured.format.console", "ecs");
    }
    return levels;
  }

  private static void sweep(Premises premises) {
    try {
      premises.visits().sweep();
    } catch (RuntimeException later) {
      LOG.warn("what is over could not be removed", later);
    }
  }

  /** Where it is reached from this machine. */
  public URI address() {
    WebServer running = ((ServletWebServerApplicationContext) context).getWebServer();
    int port = Objects.requireNonNull(running).getPort();
    String scheme = settings.keystore().isPresent() ? "https" : "http";
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  /** Every page's address as {@code METHOD /path/{part}}, by the routers themselves. */
  List<String> routes() {
    RouteNames names = new RouteNames();
    context.getBeanProvider(RouterFunction.class).forEach(router -> router.accept(names));
    return names.all();
  }

  /** Everything that was asked is answered first, nothing new is taken. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    context.close();
    closed.countDown();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }
}
