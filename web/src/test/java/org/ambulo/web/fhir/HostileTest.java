package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile and malformed requests: refused with a reason, never an error of the server. */
class HostileTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotUnderstoodIsRefusedWithAReason(EmptyDatabase kind) {
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("/Nothing", "Nothing");
    refused.put("/Nothing/1", "Nothing");
    refused.put("/Patient?nothing=1", "(nothing)");
    refused.put("/Patient?name:nothing=1", "(:nothing)");
    refused.put("/Patient?birthdate=xx2020", "(xx)");
    refused.put("/Patient?birthdate=2020-13", "(2020-13)");
    refused.put("/Patient?birthdate=2020-02-30", "2020-02-30");
    refused.put("/Patient?birthdate:exact=2020", "(:exact)");
    refused.put("/Patient?general-practitioner.name=x", "another resource");
    refused.put("/Patient?_has:Observation:patient:code=1", "another resource");
    refused.put("/Patient?_id=a/b", "(a/b)");
    refused.put("/Patient?_count=-1", "(-1)");
    refused.put("/Patient?_count=99999999999", "99999999999");
    refused.put("/Patient?_offset=x", "(x)");
    refused.put("/Patient?_sort=nothing", "(nothing)");
    refused.put("/Patient?_sort=link", "cannot be sorted");
    refused.put("/Patient?_include=Patient:nothing", "Patient:nothing");
    refused.put("/Patient?_include=Observation:subject", "does not start");
    refused.put("/Patient?_revinclude=Observation:encounter", "never leads");
    refused.put("/Patient?_summary=true", "(true)");
    refused.put("/Patient?_elements=id", "_elements");
    refused.put("/Patient?_total=much", "(much)");
    refused.put("/Patient?active:missing=perhaps", "(perhaps)");
    refused.put("/Patient?identifier=a%7Cb%7Cc", "system|code");
    refused.put("/Patient?identifier=%7C", "system|code");
    refused.put("/Patient?name=,", "empty value");
    refused.put("/Patient?name=%00", "control characters");
    refused.put("/Patient?name=" + "x".repeat(600), "longer");
    refused.put("/Patient?name", "no value");
    refused.put("/Patient?name=%ff%fe", "UTF-8");
    refused.put("/Patient?link=Observation/1", "never leads");
    refused.put("/Patient?link:Observation=1", "(:Observation)");
    refused.put("/Observation?value-quantity=abc", "prefix");
    refused.put("/Observation?value-quantity=5.4%7Ckg", "quantity");
    refused.put("/Observation?value-quantity=1e999999", "quantity");
    refused.put("/Patient/" + "x".repeat(65), "logical id");
    refused.put("/Patient/a$b", "logical id");
    refused.put("/Patient/x/_history/abc", "version");
    refused.put("/Patient/x/_history/99999999999999999999", "version");
    refused.put("/Patient/x/nothing", "nothing at");
    refused.put("/Patient/x/$nothing", "nothing at");
    refused.put("/$nothing", "nothing at");
    refused.put("/Patient/x/y/z/u/v", "nothing at");
    refused.put("/_history?_since=yesterday", "yesterday");
    refused.put("/_history?_at=2020", "(_at)");
    refused.put("/$export", "respond-async");
    refused.put("/$export-job/none", "no export");
    refused.put("/$export-job/..%2f..", "");
    refused.put("/Patient?_format=turtle", "turtle");
    refused.put("/?name=x", "base");
    refused.put("/AuditEvent?entity=x", "(entity)");
    try (RunningDoor door = new RunningDoor(kind)) {
      refused.forEach(
          (path, reason) -> {
            HttpResponse<String> answer = door.get(path.replace("$b", "%24b"));
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 499);
            if (!reason.isEmpty()) {
              assertThat(answer.body())
                  .as(path)
                  .contains("OperationOutcome")
                  .containsIgnoringCase(reason);
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void bodiesThatAreNoResourcesAreRefused(EmptyDatabase kind) {
    List<String> bodies = new ArrayList<>();
    bodies.addAll(
        List.of(
            "x",
            "{",
            "[]",
            "null",
            "1",
            "\"a\"",
            "{}",
            "{\"resourceType\":1}",
            "{\"resourceType\":null}",
            "{\"resourceType\":\"Observation\"}",
            "{\"resourceType\":\"Nothing\"}",
            "{\"resourceType\":\"Patient\",\"name\":[]}",
            "{\"resourceType\":\"Patient\",\"name\":{}}",
            "{\"resourceType\":\"Patient\",\"gender\":\"\"}",
            "{\"resourceType\":\"Patient\",\"gender\":null}",
            "{\"resourceType\":\"Patient\",\"a b\":1}",
            "{\"resourceType\":\"Patient\",\"\":1}",
            "{\"resourceType\":\"Patient\",\"id\":\"a\",\"id\":\"b\"}",
            "{\"resourceType\":\"Patient\",\"gender\":\"a\\u0000b\"}",
            "{\"resourceType\":\"Patient\",\"gender\":\"\\ud800\"}",
            "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":1e999999999}",
            "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":" + "9".repeat(5000) + "}",
            "{\"resourceType\":\"Patient\",\"name\":[[{\"family\":\"x\"}]]}",
            "{\"resourceType\":\"Patient\"} {}",
            "{\"resourceType\":\"Patient\",\"extension\":"
                + "[{\"extension\":".repeat(3000)
                + "1"
                + "}]".repeat(3000)
                + "}"));
    try (RunningDoor door = new RunningDoor(kind)) {
      for (String body : bodies) {
        for (String[] target :
            new String[][] {
              {"POST", "/Patient"},
              {"PUT", "/Patient/q"},
              {"POST", "/"},
              {"POST", "/Patient/$validate"}
            }) {
          HttpResponse<String> answer = door.send(target[0], target[1], body);
          String brief = target[1] + " " + body.substring(0, Math.min(80, body.length()));
          assertThat(answer.statusCode()).as(brief + answer.body()).isBetween(400, 499);
          assertThat(answer.body()).contains("OperationOutcome");
        }
      }
      String fine = "{\"resourceType\":\"Patient\"}";
      assertThat(door.send("POST", "/Patient", fine, "Content-Type", "text/plain").statusCode())
          .isEqualTo(415);
      assertThat(door.send("POST", "/Patient", fine, "Content-Encoding", "br").statusCode())
          .isEqualTo(415);
      assertThat(door.send("POST", "/Patient", fine, "Content-Encoding", "gzip").statusCode())
          .isEqualTo(400);
      assertThat(door.send("GET", "/Patient", "", "Accept", "image/png").statusCode())
          .isEqualTo(406);
      assertThat(door.send("PUT", "/Patient/q", fine).statusCode()).isEqualTo(400);
      assertThat(door.send("PUT", "/Patient?name=x", fine).statusCode()).isEqualTo(405);
      assertThat(door.send("DELETE", "/Patient", "").statusCode()).isEqualTo(405);
      assertThat(door.send("POST", "/Patient/q", fine).statusCode()).isEqualTo(405);
      assertThat(
              door.send(
                      "PUT",
                      "/Patient/q",
                      fine.replace("}", ",\"id\":\"q\"}"),
                      "If-Match",
                      "nonsense")
                  .statusCode())
          .isEqualTo(400);
      assertThat(door.send("POST", "/Patient", fine, "If-None-Exist", "nothing=1").statusCode())
          .isEqualTo(400);
      assertThat(door.send("POST", "/Patient", fine, "If-None-Exist", "_count=1").statusCode())
          .isEqualTo(412);
      for (String xml :
          List.of(
              "<",
              "<Patient/>",
              "<Patient xmlns=\"http://hl7.org/fhir\"><nothing/></Patient>",
              "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\"><gender value=\"&e;\"/></Patient>",
              "<extension>".repeat(5000))) {
        HttpResponse<String> answer =
            door.send("POST", "/Patient", xml, "Content-Type", "application/fhir+xml");
        assertThat(answer.statusCode())
            .as(xml.substring(0, Math.min(60, xml.length())) + answer.body())
            .isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("root:");
      }
      assertThat(door.get("/Patient?_summary=count").body()).contains("\"total\":0");
    }
  }

  @Test
  void randomRequestsNeverBreakTheServer() throws IOException {
    Random chance = new Random(7);
    List<String> words =
        List.of(
            "Patient",
            "Observation",
            "_search",
            "_history",
            "$everything",
            "$validate",
            "$export",
            "a",
            "..",
            "%2e%2e",
            "%00",
            "name",
            "birthdate",
            "_id",
            "_sort",
            "_count",
            "_include",
            ":",
            "=",
            "&",
            "?",
            ",",
            "|",
            "\\",
            "$",
            "ge",
            "2020",
            "1e9",
            "\u00e9",
            "\ud83d\ude00",
            "' or 1=1 --",
            "{",
            "\"",
            "<x>",
            ";",
            "%",
            "+",
            "-",
            "Patient/a",
            "urn:uuid:1",
            "metadata",
            "AuditEvent");
    try (RunningDoor door = new RunningDoor(EmptyDatabase.SQLITE)) {
      door.send("POST", "/", RunningDoor.resource("further.json"));
      String good = RunningDoor.resource("further.json");
      for (int i = 0; i < 400; i++) {
        StringBuilder path = new StringBuilder("/");
        int parts = chance.nextInt(6);
        for (int p = 0; p < parts; p++) {
          String word = words.get(chance.nextInt(words.size()));
          boolean raw =
              "?&=/:".contains(word) || word.equals("Patient") || word.equals("$everything");
          path.append(raw ? word : code(word)).append(chance.nextInt(3) == 0 ? "/" : "");
        }
        String method =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
                .get(chance.nextInt(7));
        String body = method.startsWith("P") ? broken(good, chance) : "";
        String type =
            List.of(
                    "application/fhir+json",
                    FORM,
                    "application/fhir+xml",
                    "application/json-patch+json")
                .get(chance.nextInt(4));
        URI.create(door.base + path);
        int status =
            body.isEmpty()
                ? door.send(method, path.toString(), "").statusCode()
                : door.send(method, path.toString(), body, "Content-Type", type).statusCode();
        assertThat(status).as(method + " " + path + " " + type).isLessThan(500);
      }
    }
  }

  private static String broken(String good, Random chance) {
    StringBuilder text = new StringBuilder(good.substring(0, chance.nextInt(good.length())));
    for (int i = 0; i < 5 && !text.isEmpty(); i++) {
      text.setCharAt(
          chance.nextInt(text.length()),
          (char) (chance.nextInt(3) == 0 ? chance.nextInt(0xd000) : 32 + chance.nextInt(90)));
    }
    return text.isEmpty() ? "{" : text.toString();
  }

  @Test
  void randomBytesNeverBreakTheServer() throws IOException {
    Random chance = new Random(11);
    try (RunningDoor door = new RunningDoor(EmptyDatabase.SQLITE)) {
      int port = URI.create(door.base).getPort();
      for (int i = 0; i < 60; i++) {
        byte[] body = new byte[1 + chance.nextInt(300)];
        chance.nextBytes(body);
        String head =
            "POST /fhir/Patient HTTP/1.1\r\nHost: x\r\nX-Caller: SYSTEM\r\nContent-Type: application/fhir+json\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n";
        assertThat(status(port, head, body)).isBetween(400, 499);
        String query =
            "GET /fhir/Patient?name="
                + new String(body, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]", "")
                + " HTTP/1.1\r\nHost: x\r\nX-Caller: SYSTEM\r\nConnection: close\r\n\r\n";
        assertThat(status(port, query, new byte[0])).isLessThan(500);
      }
    }
  }

  private static int status(int port, String head, byte[] body) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      in.transferTo(out);
      String answer = out.toString(StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}
