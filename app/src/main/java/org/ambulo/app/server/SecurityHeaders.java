package org.ambulo.app.server;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {

  /** Everything comes from here; nothing stands in the page's own text but text. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), accelerometer=(),"
          + " gyroscope=(), magnetometer=(), midi=(), display-capture=(), browsing-topics=()";

  private static final Duration TLS_FOR = Duration.ofDays(730);

  private SecurityHeaders() {}

  static void on(HttpSecurity http, ServerSettings settings) throws Exception {
    http.headers(
        headers -> {
          headers
              .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
              .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
              .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
              .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
              .crossOriginResourcePolicy(
                  resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
              .frameOptions(FrameOptionsConfig::deny);
          if (settings.isSecure()) {
            headers.httpStrictTransportSecurity(
                tls ->
                    tls.maxAgeInSeconds(TLS_FOR.toSeconds())
                        .includeSubDomains(false)
                        .requestMatcher(request -> true));
          } else {
            headers.httpStrictTransportSecurity(tls -> tls.disable());
          }
        });
  }
}
