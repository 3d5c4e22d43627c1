package org.ambulo.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambulo.app.server.SettingsSource.BadSetting;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.Ssl;

/** Tomcat, inside this program. */
final class Container {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int HEADER_BYTES = 16_384;
  private static final int THREADS = 100;
  private static final String PKCS12 = "PKCS12";

  private Container() {}

  static TomcatServletWebServerFactory of(ServerSettings settings) {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
    factory.setAddress(address(settings.address()));
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.setDisableMBeanRegistry(true);
    factory.setTldSkipPatterns(List.of("*"));
    factory.getSettings().setRegisterDefaultServlet(false);
    factory.getSettings().getJsp().setRegistered(false);
    factory.setCompression(compression());
    factory.addConnectorCustomizers(connector -> connector(connector, settings));
    factory.addContextCustomizers(Container::quietErrors);
    settings.keystore().ifPresent(keystore -> factory.setSsl(tls(keystore)));
    if (!settings.proxies().isEmpty()) {
      factory.addEngineValves(proxies(settings.proxies()));
    }
    return factory;
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException unknown) {
      throw new BadSetting("(address) is no address of this machine: (" + name + ")");
    }
  }

  private static Compression compression() {
    Compression compression = new Compression();
    compression.setEnabled(true);
    compression.setMimeTypes(
        new String[] {
          "text/html", "text/css", "text/javascript", "image/svg+xml", "application/fhir+json"
        });
    return compression;
  }

  /** Who sends slowly does not hold a thread for long. */
  private static void connector(Connector connector, ServerSettings settings) {
    connector.setMaxPostSize((int) settings.limits().pageBody());
    connector.setXpoweredBy(false);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setConnectionTimeout((int) PATIENCE.toMillis());
      http.setKeepAliveTimeout((int) PATIENCE.toMillis());
      http.setMaxKeepAliveRequests(-1); // a program in a loop need not connect anew
      http.setMaxHttpRequestHeaderSize(HEADER_BYTES);
      http.setMaxThreads(THREADS);
      http.setMaxSwallowSize(HEADER_BYTES);
    }
  }

  /** What Tomcat refuses before anything of ours sees it says nothing either. */
  private static void quietErrors(Context context) {
    ErrorReportValve valve = new ErrorReportValve();
    valve.setShowReport(false);
    valve.setShowServerInfo(false);
    context.getParent().getPipeline().addValve(valve);
  }

  private static Ssl tls(ServerSettings.Keystore keystore) {
    check(keystore);
    Ssl ssl = new Ssl();
    ssl.setKeyStoreType(PKCS12);
    ssl.setKeyStore(keystore.file().toAbsolutePath().toUri().toString());
    ssl.setKeyStorePassword(keystore.password());
    ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    return ssl;
  }

  private static void check(ServerSettings.Keystore keystore) {
    try (InputStream file = Files.newInputStream(keystore.file())) {
      KeyStore store = KeyStore.getInstance(PKCS12);
      store.load(file, keystore.password().toCharArray());
      if (store.size() == 0) {
        throw new BadSetting("(tls-keystore) has no certificate: (" + keystore.file() + ")");
      }
    } catch (NoSuchFileException missing) {
      throw new BadSetting("(tls-keystore) is not there: (" + keystore.file() + ")");
    } catch (IOException | GeneralSecurityException locked) {
      throw new BadSetting(
          "(tls-keystore) is no PKCS#12 file that (tls-password) opens: (" + keystore.file() + ")");
    }
  }

  private static RemoteIpValve proxies(List<String> addresses) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(
        addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
