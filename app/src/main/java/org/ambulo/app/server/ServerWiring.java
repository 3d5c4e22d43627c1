package org.ambulo.app.server;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * Spring's wiring: only what is written here, and nothing by what happens to be on the class path.
 * That starts quickly, and what runs can be read.
 */
@Configuration(proxyBeanMethods = false)
@Import(SecurityWiring.class)
class ServerWiring {

  private static final int SECURITY = -100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long is waited for what was asked before the end. */
  @Bean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME)
  DefaultLifecycleProcessor lifecycle() {
    DefaultLifecycleProcessor lifecycle = new DefaultLifecycleProcessor();
    lifecycle.setTimeoutPerShutdownPhase(PATIENCE.toMillis());
    return lifecycle;
  }

  @Bean
  LiveStreams streams(ServerParts parts) {
    LiveStreams streams = new LiveStreams();
    parts.live().listen(streams::changed);
    return streams;
  }

  @Bean
  Meters meters(ServerParts parts) {
    return new Meters(parts.upkeep()::statements);
  }

  @Bean
  FilterRegistrationBean<OuterFilter> outer(Premises premises, Meters meters) {
    FilterRegistrationBean<OuterFilter> filter =
        new FilterRegistrationBean<>(new OuterFilter(premises, meters::registry));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  DelegatingFilterProxyRegistrationBean security() {
    DelegatingFilterProxyRegistrationBean filter =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.setOrder(SECURITY);
    return filter;
  }

  @Bean
  RouterFunction<ServerResponse> signInRoutes(Premises premises) {
    return new SignInRoutes(premises).routes();
  }

  @Bean
  RouterFunction<ServerResponse> accountRoutes(Premises premises) {
    return new AccountRoutes(premises).routes();
  }

  @Bean
  RouterFunction<ServerResponse> operationRoutes(Premises premises, Meters meters) {
    return new OperationRoutes(premises, meters::registry).routes();
  }

  @Bean
  PageRoutes pageRoutes(Premises premises, ServerParts parts, LiveStreams streams) {
    return PageRoutes.of(premises, parts, streams);
  }

  @Bean
  RouterFunction<ServerResponse> clinicRoutes(PageRoutes pages) {
    return pages.router();
  }

  @Bean
  RouterFunctionMapping mapping() {
    RouterFunctionMapping mapping = new RouterFunctionMapping();
    mapping.setMessageConverters(
        List.of(
            new StringHttpMessageConverter(StandardCharsets.UTF_8),
            new ByteArrayHttpMessageConverter()));
    return mapping;
  }

  @Bean
  Routing routing(RouterFunctionMapping mapping) {
    return new Routing(mapping);
  }

  @Bean
  HandlerFunctionAdapter handlerFunctionAdapter() {
    return new HandlerFunctionAdapter();
  }

  /** No page is a page of ours; everything else is the outer filter's. */
  @Bean
  HandlerExceptionResolver unknownPages() {
    return (request, response, handler, thrown) -> {
      if (thrown instanceof AsyncRequestTimeoutException
          || thrown instanceof AsyncRequestNotUsableException) {
        return new ModelAndView(); // a stream has lasted as long as it may, or its browser left
      }
      if (!(thrown instanceof NoHandlerFoundException)) {
        return null;
      }
      try {
        response.sendError(404);
      } catch (IOException gone) {
        return null;
      }
      return new ModelAndView();
    };
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> pages(WebApplicationContext context) {
    DispatcherServlet servlet = new DispatcherServlet(context);
    ServletRegistrationBean<DispatcherServlet> pages = new ServletRegistrationBean<>(servlet, "/");
    pages.setName("pages");
    pages.setLoadOnStartup(1);
    return pages;
  }

  @Bean
  ServletRegistrationBean<HttpServlet> fhir(ServerParts parts) {
    ServletRegistrationBean<HttpServlet> fhir =
        new ServletRegistrationBean<>(parts.fhir(), "/fhir/*");
    fhir.setName("fhir");
    fhir.setLoadOnStartup(2);
    fhir.setAsyncSupported(true);
    return fhir;
  }
}
