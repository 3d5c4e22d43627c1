package org.ambulo.app.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What was asked of the identity provider, kept by the browser itself for the minutes that it
 * takes: any node can take the answer.
 */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final int PARTS = 4;

  private final ServerSettings settings;
  private final ClientRegistrationRepository clients;
  private final String name;

  OidcRequests(ServerSettings settings, ClientRegistrationRepository clients) {
    this.settings = settings;
    this.clients = clients;
    this.name = settings.isSecure() ? "__Host-ambulo-oidc" : "ambulo-oidc";
  }

  @Override
  @SuppressWarnings("NullAway") // what the interface asks for
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(this::read)
        .orElse(null);
  }

  private Optional<OAuth2AuthorizationRequest> read(String cookie) {
    List<String> parts;
    try {
      parts =
          Stream.of(cookie.split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
              .toList();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    ClientRegistration client = clients.findByRegistrationId(OidcDoor.CLINIC);
    if (parts.size() != PARTS || client == null) {
      return Optional.empty();
    }
    return Optional.of(
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(
                Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
            .clientId(client.getClientId())
            .scopes(client.getScopes())
            .state(parts.get(0))
            .redirectUri(parts.get(1))
            .attributes(
                attributes -> {
                  attributes.put(OAuth2ParameterNames.REGISTRATION_ID, OidcDoor.CLINIC);
                  attributes.put(OidcParameterNames.NONCE, parts.get(2));
                  if (!parts.get(3).isEmpty()) {
                    attributes.put(PkceParameterNames.CODE_VERIFIER, parts.get(3));
                  }
                })
            .build());
  }

  @Override
  @SuppressWarnings("NullAway") // what the interface asks for
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
    if (asked == null) {
      set(response, "", Duration.ZERO);
      return;
    }
    String value =
        Stream.of(
                asked.getState(),
                asked.getRedirectUri(),
                asked.getAttribute(OidcParameterNames.NONCE),
                asked.getAttribute(PkceParameterNames.CODE_VERIFIER))
            .map(part -> Objects.toString(part, ""))
            .map(
                part ->
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("."));
    set(response, value, LASTS);
  }

  @Override
  @SuppressWarnings("NullAway") // what the interface asks for
  public OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest known = loadAuthorizationRequest(request);
    set(response, "", Duration.ZERO);
    return known;
  }

  private void set(HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(settings.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
