package org.ambulo.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of rights says what the clinic agreed on. */
class RightsTest {

  private static final Set<Interaction> WRITES =
      EnumSet.of(Interaction.CREATE, Interaction.UPDATE, Interaction.DELETE);

  private static Caller caller(Role role) {
    Optional<Key> person =
        switch (role) {
          case PATIENT -> Optional.of(new Key("Patient", "p1"));
          case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST, COORDINATOR ->
              Optional.of(new Key("Practitioner", "d1"));
          case ADMIN, AUDITOR, SYSTEM -> Optional.empty();
        };
    return new Caller("a", role, person, Set.of("p9"), Set.of(), "here", "r");
  }

  private static boolean may(Role role, Interaction interaction, String type) {
    return Rights.of(caller(role), interaction, type) instanceof Permission.Granted;
  }

  private static boolean writes(Role role, String type) {
    return WRITES.stream().anyMatch(interaction -> may(role, interaction, type));
  }

  @Test
  void cliniciansSeeTheirTeamsPatientsAndThoseTheyOpened() {
    assertThat(Rights.of(caller(Role.THERAPIST), Interaction.READ, "Observation"))
        .isEqualTo(new Permission.Granted(new Sight.TeamOf("Practitioner/d1", Set.of("p9"))));
  }

  @Test
  void aPatientSeesOneRecord() {
    assertThat(Rights.of(caller(Role.PATIENT), Interaction.EVERYTHING, "Patient"))
        .isEqualTo(new Permission.Granted(new Sight.Only(Set.of("p1"))));
  }

  @Test
  void anAccountThatIsNobodysSeesNothing() {
    for (Role role : List.of(Role.PHYSIATRIST, Role.PATIENT)) {
      Caller nobody = new Caller("a", role, Optional.empty(), Set.of(), Set.of(), "here", "r");

      assertThat(Rights.of(nobody, Interaction.READ, "Observation"))
          .isInstanceOf(Permission.Refused.class);
    }
    Caller mistaken =
        new Caller(
            "a",
            Role.PATIENT,
            Optional.of(new Key("Practitioner", "p1")),
            Set.of(),
            Set.of(),
            "here",
            "r");
    assertThat(Rights.of(mistaken, Interaction.READ, "Observation"))
        .isInstanceOf(Permission.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MedicationRequest",
        "MedicationAdministration",
        "AllergyIntolerance",
        "Observation"
      })
  void prescriptionsAreThePhysicians(String type) {
    assertThat(writes(Role.PHYSIATRIST, type)).isTrue();
    assertThat(writes(Role.PAIN_PHYSICIAN, type)).isTrue();
    assertThat(writes(Role.THERAPIST, type)).isEqualTo(!type.startsWith("Medication"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observation",
        "Condition",
        "MedicationRequest",
        "DiagnosticReport",
        "QuestionnaireResponse",
        "DocumentReference",
        "ClinicalImpression"
      })
  void aCoordinatorSeesNothingThatBookingDoesNotNeed(String type) {
    assertThat(may(Role.COORDINATOR, Interaction.READ, type)).isFalse();
    assertThat(writes(Role.COORDINATOR, type)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Task", "CommunicationRequest", "ClinicalImpression", "RiskAssessment", "Flag"})
  void aPatientDoesNotReadWhatTheTeamNotesForItself(String type) {
    assertThat(may(Role.PATIENT, Interaction.READ, type)).isFalse();
    assertThat(may(Role.PATIENT, Interaction.SEARCH, type)).isFalse();
  }

  @Test
  void aPatientReadsTheirOwnMessagesAndNoOthersOfTheRecord() {
    for (Interaction interaction : List.of(Interaction.READ, Interaction.SEARCH)) {
      assertThat(Rights.of(caller(Role.PATIENT), interaction, "Communication"))
          .isEqualTo(new Permission.Granted(new Sight.Messages("p1")));
    }
    assertThat(may(Role.PATIENT, Interaction.HISTORY, "Communication")).isFalse();
  }

  @Test
  void aPatientWritesCheckInsMessagesAndWishesOnly() {
    List<String> written =
        List.of(
            "QuestionnaireResponse",
            "Observation",
            "Communication",
            "Task",
            "Appointment",
            "AppointmentResponse");
    for (String type : written) {
      assertThat(may(Role.PATIENT, Interaction.CREATE, type)).as(type).isTrue();
      assertThat(may(Role.PATIENT, Interaction.UPDATE, type)).as(type).isFalse();
      assertThat(may(Role.PATIENT, Interaction.DELETE, type)).as(type).isFalse();
    }
    for (String type : List.of("Patient", "Condition", "MedicationRequest", "CareTeam", "Goal")) {
      assertThat(writes(Role.PATIENT, type)).as(type).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Interaction.class)
  void administratorsHaveNoRecordAndAuditorsTheTrailOnly(Interaction interaction) {
    for (String type : List.of("Patient", "Observation", "Practitioner", "AuditEvent")) {
      assertThat(may(Role.ADMIN, interaction, type)).as(type).isFalse();
      boolean reads = interaction == Interaction.READ || interaction == Interaction.SEARCH;
      assertThat(may(Role.AUDITOR, interaction, type))
          .as(type)
          .isEqualTo(type.equals("AuditEvent") && reads);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobodyWritesTheAuditTrailAndNoPersonExportsTheClinic(Role role) {
    assertThat(writes(role, "AuditEvent")).isFalse();
    assertThat(may(role, Interaction.EXPORT, "Patient")).isFalse();
    assertThat(may(role, Interaction.READ, "NoSuchType")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void aKeyOpensWhatItsScopesSay(Scope scope) {
    Caller program =
        new Caller("a", Role.SYSTEM, Optional.empty(), Set.of(), Set.of(scope), "here", "r");

    assertThat(granted(program, Interaction.READ)).isEqualTo(scope == Scope.READ);
    assertThat(granted(program, Interaction.CREATE)).isEqualTo(scope == Scope.WRITE);
    assertThat(granted(program, Interaction.EXPORT)).isEqualTo(scope == Scope.EXPORT);
  }

  private static boolean granted(Caller caller, Interaction interaction) {
    return Rights.of(caller, interaction, "Patient") instanceof Permission.Granted;
  }
}
