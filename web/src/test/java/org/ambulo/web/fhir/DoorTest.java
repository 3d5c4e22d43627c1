package org.ambulo.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.net.http.HttpResponse;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single resources through the door, on both databases. */
class DoorTest {

  private static Patient patient(String family) {
    Patient patient = new Patient();
    patient.addName().setFamily(family).addGiven("Ana");
    patient.addIdentifier().setSystem("urn:mrn").setValue(family);
    return patient;
  }

  @ParameterizedTest
  @EnumSource
  void keepsAResourceInEachOfItsVersions(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      IGenericClient client = door.system();
      MethodOutcome made = client.create().resource(patient("Moe")).execute();
      assertThat(made.getCreated()).isTrue();
      assertThat(made.getId().getVersionIdPart()).isEqualTo("1");
      Patient read =
          client
              .read()
              .resource(Patient.class)
              .withId(made.getId().toUnqualifiedVersionless())
              .execute();
      assertThat(read.getNameFirstRep().getFamily()).isEqualTo("Moe");
      assertThat(read.getMeta().getVersionId()).isEqualTo("1");
      read.getNameFirstRep().setFamily("Roe");
      MethodOutcome updated = client.update().resource(read).execute();
      assertThat(updated.getId().getVersionIdPart()).isEqualTo("2");
      Patient old =
          client
              .read()
              .resource(Patient.class)
              .withIdAndVersion(made.getId().getIdPart(), "1")
              .execute();
      assertThat(old.getNameFirstRep().getFamily()).isEqualTo("Moe");
      client.delete().resourceById(new IdType("Patient", made.getId().getIdPart())).execute();
      assertThatThrownBy(
              () ->
                  client.read().resource(Patient.class).withId(made.getId().getIdPart()).execute())
          .isInstanceOf(ResourceGoneException.class);
      Bundle history =
          client
              .history()
              .onInstance(new IdType("Patient", made.getId().getIdPart()))
              .returnBundle(Bundle.class)
              .execute();
      assertThat(history.getEntry()).hasSize(3);
      assertThat(history.getEntryFirstRep().getRequest().getMethod())
          .isEqualTo(Bundle.HTTPVerb.DELETE);
      assertThatThrownBy(() -> client.read().resource(Patient.class).withId("none").execute())
          .isInstanceOf(ResourceNotFoundException.class);
      Bundle all = client.history().onServer().returnBundle(Bundle.class).execute();
      assertThat(all.getEntry()).hasSize(3);
      Bundle ofType =
          client.history().onType(Patient.class).returnBundle(Bundle.class).count(2).execute();
      assertThat(ofType.getEntry()).hasSize(2);
      assertThat(client.loadPage().next(ofType).execute().getEntry()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersNotModifiedWhereNothingIs(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      HttpResponse<String> made =
          door.send("PUT", "/Patient/a", "{\"resourceType\":\"Patient\",\"id\":\"a\"}");
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(made.headers().firstValue("Location"))
          .contains(door.base + "/Patient/a/_history/1");
      String tag = made.headers().firstValue("ETag").orElseThrow();
      assertThat(tag).isEqualTo("W/\"1\"");
      assertThat(door.send("GET", "/Patient/a", "", "If-None-Match", tag).statusCode())
          .isEqualTo(304);
      assertThat(door.send("GET", "/Patient/a", "", "If-None-Match", "W/\"7\"").statusCode())
          .isEqualTo(200);
      String at = made.headers().firstValue("Last-Modified").orElseThrow();
      assertThat(door.send("GET", "/Patient/a", "", "If-Modified-Since", at).statusCode())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheDigitsOfNumbersAndWhatHapiDoesNotKnow(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      String body =
          "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
              + "\"valueQuantity\":{\"value\":1.500,\"unit\":\"kg\"},\"extension\":[{\"url\":\"urn:x\",\"valueDecimal\":12345678901234567890.12345}]}";
      assertThat(door.send("PUT", "/Observation/o", body).statusCode()).isEqualTo(201);
      assertThat(door.get("/Observation/o").body())
          .contains("\"value\":1.500,")
          .contains("12345678901234567890.12345")
          .contains("\"versionId\":\"1\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateOfAnOutdatedVersionIsRefused(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      IGenericClient client = door.system();
      Patient patient = patient("Moe");
      patient.setId("p");
      client.update().resource(patient).execute();
      client.update().resource(patient).execute();
      patient.setId("Patient/p/_history/1");
      HttpResponse<String> refused =
          door.send(
              "PUT",
              "/Patient/p",
              "{\"resourceType\":\"Patient\",\"id\":\"p\"}",
              "If-Match",
              "W/\"1\"");
      assertThat(refused.statusCode()).isEqualTo(412);
      assertThat(refused.body()).contains("OperationOutcome").contains("version 2");
      assertThat(
              door.send(
                      "PUT",
                      "/Patient/p",
                      "{\"resourceType\":\"Patient\",\"id\":\"p\"}",
                      "If-Match",
                      "W/\"2\"")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConditionalCreateMakesOneOnly(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      IGenericClient client = door.system();
      MethodOutcome first =
          client
              .create()
              .resource(patient("Moe"))
              .conditional()
              .where(Patient.IDENTIFIER.exactly().systemAndIdentifier("urn:mrn", "Moe"))
              .execute();
      MethodOutcome second =
          client
              .create()
              .resource(patient("Moe"))
              .conditional()
              .where(Patient.IDENTIFIER.exactly().systemAndIdentifier("urn:mrn", "Moe"))
              .execute();
      assertThat(second.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
      assertThat(second.getCreated()).isNotEqualTo(true);
      client.create().resource(patient("Moe")).execute();
      assertThatThrownBy(
              () ->
                  client
                      .create()
                      .resource(patient("Moe"))
                      .conditional()
                      .where(Patient.IDENTIFIER.exactly().systemAndIdentifier("urn:mrn", "Moe"))
                      .execute())
          .isInstanceOf(PreconditionFailedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void patchesByJsonPatch(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      door.send(
          "PUT",
          "/Observation/o",
          "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"preliminary\",\"note\":[{\"text\":\"a\"}],\"code\":{\"text\":\"x\"}}");
      IGenericClient client = door.system();
      MethodOutcome patched =
          client
              .patch()
              .withBody(
                  "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"preliminary\"},{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"final\"},{\"op\":\"add\",\"path\":\"/note/-\",\"value\":{\"text\":\"b\"}},{\"op\":\"move\",\"from\":\"/note/0\",\"path\":\"/note/1\"}]")
              .withId("Observation/o")
              .execute();
      assertThat(patched.getId().getVersionIdPart()).isEqualTo("2");
      Observation now = client.read().resource(Observation.class).withId("o").execute();
      assertThat(now.getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
      assertThat(now.getNote()).extracting(note -> note.getText()).containsExactly("b", "a");
      HttpResponse<String> refused =
          door.send(
              "PATCH",
              "/Observation/o",
              "[{\"op\":\"remove\",\"path\":\"/value\"}]",
              "Content-Type",
              "application/json-patch+json");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Operation 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void speaksXmlToo(EmptyDatabase kind) {
    try (RunningDoor door = new RunningDoor(kind)) {
      IGenericClient client = door.system();
      client.setEncoding(ca.uhn.fhir.rest.api.EncodingEnum.XML);
      MethodOutcome made = client.create().resource(patient("Möe")).execute();
      Patient read =
          client.read().resource(Patient.class).withId(made.getId().getIdPart()).execute();
      assertThat(read.getNameFirstRep().getFamily()).isEqualTo("Möe");
      HttpResponse<String> answer =
          door.send("GET", "/Patient?family=moe", "", "Accept", "application/fhir+xml");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/fhir+xml");
      assertThat(answer.body()).startsWith("<Bundle").contains("Möe");
      assertThat(door.get("/Patient?_pretty=true").body())
          .contains("\n  \"resourceType\" : \"Bundle\"".replace(" :", ":"));
    }
  }
}
