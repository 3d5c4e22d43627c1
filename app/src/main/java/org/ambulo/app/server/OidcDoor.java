package org.ambulo.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ambulo.app.server.ServerSettings.IdentityProvider;
import org.ambulo.clinic.access.SignInResult;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Logging in at the clinic's identity provider. What it says only names an account: who has none
 * here is refused. Looked up when the first one comes, so that the server starts without it.
 */
final class OidcDoor {

  static final String CLINIC = "clinic";

  private OidcDoor() {}

  static void open(HttpSecurity http, Premises premises, IdentityProvider provider) {
    SupplierClientRegistrationRepository clients =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration(premises, provider)));
    try {
      http.oauth2Login(
          login ->
              login
                  .loginPage("/login")
                  .clientRegistrationRepository(clients)
                  .authorizedClientRepository(new NoTokens())
                  .authorizationEndpoint(
                      to ->
                          to.authorizationRequestRepository(
                              new OidcRequests(premises.settings(), clients)))
                  .successHandler(
                      (request, response, who) -> admit(premises, provider, request, response, who))
                  .failureHandler((request, response, why) -> refuse(response)));
    } catch (Exception unsound) {
      throw new IllegalStateException("the identity provider cannot be set up", unsound);
    }
  }

  private static ClientRegistration registration(Premises premises, IdentityProvider provider) {
    String here = premises.settings().publicUrl().map(Object::toString).orElse("{baseUrl}");
    return ClientRegistrations.fromIssuerLocation(provider.issuer())
        .registrationId(CLINIC)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .redirectUri(here + "/login/oauth2/code/" + CLINIC)
        .scope("openid", "profile", "email")
        .build();
  }

  private static void admit(
      Premises premises,
      IdentityProvider provider,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication who) {
    String external =
        who.getPrincipal() instanceof OAuth2User user
                && user.getAttribute(provider.claim()) instanceof String claim
            ? claim
            : "";
    switch (premises.signIn().external(external, CallerFilter.origin(request))) {
      case SignInResult.Admitted admitted -> {
        response.addHeader(
            HttpHeaders.SET_COOKIE, premises.cookies().sessionCookie(admitted.token()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/");
      }
      case SignInResult.Wrong wrong -> refuse(response);
      case SignInResult.Locked locked -> refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/login?refused=1");
  }

  /** The provider's tokens are not needed once it has said who came. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what the interface asks for
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
        String client, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Not kept.
    }

    @Override
    public void removeAuthorizedClient(
        String client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Was not kept.
    }
  }
}
