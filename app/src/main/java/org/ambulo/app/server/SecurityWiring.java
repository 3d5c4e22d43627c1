package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Spring Security: one chain for the FHIR API, one for the pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {

  /** Nobody logs in through Spring's own forms. */
  @Bean
  UserDetailsService nobody() {
    return login -> {
      throw new UsernameNotFoundException("accounts are judged elsewhere");
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain fhirChain(HttpSecurity http, Premises premises) throws Exception {
    Refusals refusals = new Refusals(premises);
    common(http.securityMatcher("/fhir", "/fhir/**"), premises);
    http.csrf(
        csrf ->
            csrf.csrfTokenRepository(new VisitorTokens(premises.cookies()))
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(request -> comesFromPage(request, premises)));
    http.exceptionHandling(
        to ->
            to.authenticationEntryPoint(refusals::challenge).accessDeniedHandler(refusals::forbid));
    http.authorizeHttpRequests(Gates::fhir);
    return http.build();
  }

  /** A browser sends its cookie by itself: what would change something must show whose it is. */
  private static boolean comesFromPage(HttpServletRequest request, Premises premises) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && premises.cookies().session(request).isPresent();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(
      HttpSecurity http, Premises premises, Routing routing, PageRoutes pages) throws Exception {
    Refusals refusals = new Refusals(premises);
    common(http.securityMatcher("/**"), premises);
    http.csrf(
        csrf ->
            csrf.csrfTokenRepository(new VisitorTokens(premises.cookies()))
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()));
    http.exceptionHandling(
        to ->
            to.authenticationEntryPoint(refusals::toLogin)
                .accessDeniedHandler(
                    (request, response, why) ->
                        refusals.forbidPage(request, response, routing.knows(request))));
    premises.settings().provider().ifPresent(provider -> OidcDoor.open(http, premises, provider));
    http.authorizeHttpRequests(to -> Gates.pages(to, pages));
    return http.build();
  }

  private static void common(HttpSecurity http, Premises premises) throws Exception {
    SecurityHeaders.on(http, premises.settings());
    http.securityContext(to -> to.securityContextRepository(new SessionContexts(premises)))
        .sessionManagement(to -> to.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .addFilterBefore(new CallerFilter(premises), AuthorizationFilter.class);
  }
}
