package org.ambulo.peers.jpa;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * HAPI FHIR's JPA server for R4 at {@code http://127.0.0.1:PORT/fhir}, open to everybody on this
 * machine. Arguments: port, JDBC URL of an H2 or PostgreSQL database, and if it needs them its user
 * and password.
 */
@SpringBootApplication
@Import({
  JpaR4Config.class,
  ThreadPoolFactoryConfig.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  SubscriptionSubmitterConfig.class,
  SubscriptionProcessorConfig.class,
  SubscriptionChannelConfig.class
})
public class JpaServer {

  private static final String DIALECTS = "ca.uhn.fhir.jpa.model.dialect.";

  public static void main(String[] args) {
    if (args.length < 2) {
      throw new IllegalArgumentException("arguments: PORT JDBC-URL [USER [PASSWORD]]");
    }
    new SpringApplicationBuilder(JpaServer.class)
        .properties(
            Map.of(
                "server.port", args[0],
                "spring.datasource.url", args[1],
                "spring.datasource.username", args.length > 2 ? args[2] : "sa",
                "spring.datasource.password", args.length > 3 ? args[3] : "",
                "spring.jpa.properties.hibernate.dialect", dialect(args[1])))
        .run();
  }

  private static String dialect(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return DIALECTS + "HapiFhirH2Dialect";
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return DIALECTS + "HapiFhirPostgresDialect";
    }
    throw new IllegalArgumentException("neither an H2 nor a PostgreSQL database: (" + url + ")");
  }
}
