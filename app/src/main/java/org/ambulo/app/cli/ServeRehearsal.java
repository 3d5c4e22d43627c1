package org.ambulo.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.app.server.AmbuloServer;
import org.ambulo.app.server.ServerSettings;
import org.ambulo.app.server.SettingsSource;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;

/** Starts a server on a database of its own, asks it what is asked first of any, and stops it. */
public final class ServeRehearsal {

  private static final List<String> PAGES =
      List.of("/", "/login", "/health/ready", "/metrics", "/fhir/metadata");

  private static final String PATIENT =
      """
      {"resourceType":"Patient","name":[{"family":"Rehearsal","given":["A"]}],"birthDate":"1970-01-01"}
      """;

  /** So often that the compiler knows at the next start what is worth its time. */
  private static final int WRITES = 3000;

  private ServeRehearsal() {}

  /** The exit code: 0 where everything was answered. */
  public static int run(Clock clock) {
    Path folder = temporary();
    try (OpenClinic clinic = OpenClinic.at("jdbc:sqlite:" + folder.resolve("a.db"), clock)) {
      ServerSettings settings =
          SettingsSource.of(Optional.empty(), Map.of("AMBULO_EXPORTS", folder.toString()))
              .withPort(0)
              .settings();
      try (AmbuloServer server =
              AmbuloServer.start(settings, ServeCommand.parts(settings, clinic, clock));
          HttpClient client = HttpClient.newHttpClient()) {
        ask(client, server.address(), key(clinic));
      }
      return 0;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return AmbuloCommand.BAD_INPUT;
    } finally {
      delete(folder);
    }
  }

  private static void ask(HttpClient client, URI server, String key)
      throws IOException, InterruptedException {
    for (String page : PAGES) {
      answered(client, HttpRequest.newBuilder(server.resolve(page)).build());
    }
    HttpRequest.Builder api =
        HttpRequest.newBuilder(server.resolve("/fhir/Patient"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/fhir+json");
    HttpResponse<String> patient =
        answered(client, api.POST(HttpRequest.BodyPublishers.ofString(PATIENT)).build());
    answered(client, api.GET().build());
    String weight = weight(id(patient));
    for (int i = 0; i < WRITES; i++) {
      HttpResponse<String> written =
          answered(
              client,
              api.uri(server.resolve("/fhir/Observation"))
                  .POST(HttpRequest.BodyPublishers.ofString(weight))
                  .build());
      answered(client, api.uri(server.resolve("/fhir/Observation/" + id(written))).GET().build());
    }
  }

  private static String weight(String patient) {
    return """
      {"resourceType":"Observation","status":"final","category":[{"coding":[{"system":
      "http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
      "code":{"coding":[{"system":"http://loinc.org","code":"29463-7","display":"Body weight"}]},
      "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-01-02T10:00:00Z",
      "valueQuantity":{"value":71.3,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}
      """
        .formatted(patient);
  }

  /** From where the server says that the resource is: {@code .../Type/ID/_history/1}. */
  private static String id(HttpResponse<String> written) {
    String[] parts = written.headers().firstValue("Location").orElseThrow().split("/", -1);
    return parts[parts.length - 3];
  }

  private static HttpResponse<String> answered(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          "(" + request.uri() + ") answered " + response.statusCode() + " " + response.body());
    }
    return response;
  }

  private static String key(OpenClinic clinic) {
    AccountDesk.Wish wish =
        new AccountDesk.Wish(
            "rehearsal", "Rehearsal", Role.SYSTEM, Optional.empty(), Optional.empty());
    return switch (clinic.accounts().add(wish, AccountDesk.commandLine())) {
      case AccountDesk.Made(Account account) ->
          clinic
              .programs()
              .issue(account, "rehearsal", Set.of(Scope.READ, Scope.WRITE), Optional.empty());
      case AccountDesk.Refused(String why) -> throw new IllegalStateException(why);
    };
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("ambulo-rehearsal");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
